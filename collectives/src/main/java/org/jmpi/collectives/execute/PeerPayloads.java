package org.jmpi.collectives.execute;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.spi.MemoryKind;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// One payload for each rank, of its own memory and type, behind each other as one stream.
///
/// ```
/// stream:  0        starts[1]         starts[2]
///          ├ of rank 0 ┼ of rank 1 ───────┼ of rank 2 …
/// ```
///
/// Any algorithm may read and write across the borders. A transfer inside one payload is made from that one itself, so it
/// keeps its type, and goes as fast as any other.
public final class PeerPayloads implements Payload {
    private final Payload[] payloads;
    private final long[] starts;

    /// The payloads in rank order; the list is copied.
    public PeerPayloads(List<? extends Payload> payloads) {
        this.payloads = payloads.toArray(new Payload[0]);
        starts = new long[this.payloads.length + 1];
        for (int rank = 0; rank < this.payloads.length; rank++) {
            starts[rank + 1] = starts[rank] + this.payloads[rank].packedSize();
        }
    }

    /// Bytes of each payload, in rank order.
    public long[] lengths() {
        long[] lengths = new long[payloads.length];
        for (int rank = 0; rank < lengths.length; rank++) {
            lengths[rank] = starts[rank + 1] - starts[rank];
        }
        return lengths;
    }

    /// Whether the payloads of one rank share memory, seen where both are without gaps.
    public boolean overlaps(PeerPayloads other) {
        for (int rank = 0; rank < Math.min(payloads.length, other.payloads.length); rank++) {
            MemorySegment own = payloads[rank].contiguous();
            MemorySegment others = other.payloads[rank].contiguous();
            if (own != null && others != null && own.byteSize() > 0 && others.byteSize() > 0
                    && own.asOverlappingSlice(others).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /// The payload that a range of the stream lies in, or this where it crosses a border. An empty range is nobody's.
    Payload around(long offset, long length) {
        if (length == 0) {
            return Scratch.NONE;
        }
        int rank = at(offset);
        return offset + length <= starts[rank + 1] ? payloads[rank] : this;
    }

    /// Where a range begins in what [#around] gives for it.
    long offsetAround(long offset, long length) {
        if (length == 0) {
            return 0;
        }
        int rank = at(offset);
        return offset + length <= starts[rank + 1] ? offset - starts[rank] : offset;
    }

    /// The rank whose payload holds a byte: the last that starts at or before it, as empty ones hold none.
    private int at(long offset) {
        int found = Arrays.binarySearch(starts, offset);
        int rank = found < 0 ? -found - 2 : found;
        while (starts[rank + 1] == offset) {
            rank++;
        }
        return rank;
    }

    @Override
    public long packedSize() {
        return starts[payloads.length];
    }

    /// The kind that asks least of others: only this process copies.
    @Override
    public MemoryKind kind() {
        return MemoryKind.HEAP;
    }

    @Override
    public @Nullable MemorySegment contiguous() {
        return null;
    }

    /// BYTE, which matches all.
    @Override
    public int signature() {
        return Datatype.BYTE.signature();
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        for (long done = 0; done < length;) {
            int rank = at(offset + done);
            long piece = Math.min(length - done, starts[rank + 1] - offset - done);
            payloads[rank].read(offset + done - starts[rank], target, targetOffset + done, piece);
            done += piece;
        }
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        for (long done = 0; done < length;) {
            int rank = at(offset + done);
            long piece = Math.min(length - done, starts[rank + 1] - offset - done);
            payloads[rank].write(offset + done - starts[rank], source, sourceOffset + done, piece);
            done += piece;
        }
    }

    @Override
    public boolean isAlive() {
        for (Payload payload : payloads) {
            if (!payload.isAlive()) {
                return false;
            }
        }
        return true;
    }
}
