package org.jmpi.collectives.call;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.collectives.execute.PeerPayloads;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// The arguments of one call with the checks that the operations share.
///
/// @param call what the user passed
/// @param size number of ranks
/// @param rank this rank
record Arguments(CollectiveCall call, int size, int rank) {

    /// Whether this rank is the root.
    boolean atRoot() {
        return rank == call.root();
    }

    /// The send buffer, which must be there.
    Buf send() {
        return present(call.send(), "send buffer");
    }

    /// The receive buffer, which must be there.
    Buf recv() {
        return present(call.recv(), "receive buffer");
    }

    /// The one buffer of a rank that only gives or only gets.
    Buf either() {
        return call.send() != null ? call.send() : recv();
    }

    /// Bytes of a buffer's packed stream.
    static long bytes(Buf buf) {
        return ((Payload) buf).packedSize();
    }

    /// Bytes of one of `size` equal blocks.
    long block(Buf buf, String name) {
        if (buf.count() % size != 0) {
            throw refused("the " + name + " must hold equal blocks for all ranks",
                    "count=" + buf.count() + ", size=" + size, "pass a multiple of size elements");
        }
        return bytes(buf) / size;
    }

    /// Blocks of a buffer from counts and displacements in elements.
    Blocks blocks(Buf buf, long @Nullable [] counts, long @Nullable [] displs, String side) {
        long[] lengths = perRank(counts, side + " counts");
        long[] offsets = perRank(displs, side + " displacements");
        long[] starts = new long[size];
        for (int peer = 0; peer < size; peer++) {
            checkBlock(buf, side, peer, lengths[peer], offsets[peer]);
            starts[peer] = lengths[peer] == 0 ? 0 : offsets[peer]; // no block may stand anywhere
        }
        return Blocks.listed(times(lengths, buf.datatype().size()), times(starts, buf.datatype().size()));
    }

    /// An array with one entry a rank, which must be there.
    long[] perRank(long @Nullable [] values, String name) {
        long[] array = present(values, name);
        checkLength(array.length, name);
        return array;
    }

    /// One buffer a rank, as one stream.
    PeerPayloads peers(Buf @Nullable [] bufs, String name) {
        Buf[] array = present(bufs, name);
        checkLength(array.length, name);
        return new PeerPayloads(Arrays.stream(array).map(Payload.class::cast).toList());
    }

    private void checkLength(int length, String name) {
        if (length != size) {
            throw refused(name + " need one entry a rank", "length=" + length + ", size=" + size,
                    "pass as many as there are ranks");
        }
    }

    /// Every value times `factor`.
    static long[] times(long[] values, long factor) {
        long[] products = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            products[i] = values[i] * factor;
        }
        return products;
    }

    /// Require that two sizes in bytes agree.
    void requireEqual(String rule, String leftName, long left, String rightName, long right) {
        if (left != right) {
            throw refused(rule, leftName + "=" + left + " bytes, " + rightName + "=" + right + " bytes",
                    "make them agree");
        }
    }

    /// An exception that names the operation.
    IllegalArgumentException refused(String rule, String values, String fix) {
        return new IllegalArgumentException(
                rule + ": operation=" + call.operation() + ", rank=" + rank + ", " + values + "; " + fix);
    }

    private void checkBlock(Buf buf, String side, int peer, long count, long displ) {
        if (count < 0 || count > 0 && (displ < 0 || count > buf.count() - displ)) {
            throw refused(side + " blocks must lie inside the buffer",
                    "peer=" + peer + ", count=" + count + ", displ="
                            + displ + ", bufferCount=" + buf.count(),
                    "correct the counts or pass a larger Buf");
        }
    }

    private <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw refused("this rank needs a " + name, name + "=null", "pass it");
        }
        return value;
    }
}
