package org.jmpi.collectives.staging;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// A collective of longs, whose kind goes by its number and whose root, memory and form are drawn, equally on all ranks; it
/// checks its own result. A value tells whose it is, for whom, where and of which call.
final class StagedCall {
    static final int KINDS = 8;
    /// Associative, not commutative: the left operand in the low 32 bits, the right in the high ones.
    private static final Op ENDS = Op.ofLong("ENDS", false, (a, b) -> a & 0xffffffffL | b >>> 32 << 32);

    private final Communicator comm;
    private final int rank;
    private final int size;
    private final int call;
    private final int count;
    private final int root;
    private final boolean inPlace;
    private final int memory;

    StagedCall(Communicator comm, SplittableRandom common, int call, int count) {
        this.comm = comm;
        this.call = call;
        this.count = count;
        rank = comm.rank();
        size = comm.size();
        root = common.nextInt(size);
        inPlace = common.nextBoolean();
        memory = common.nextInt(3);
    }

    private long value(int from, int to, int place) {
        return (long) (from * 1_000_003 + to * 7_001 + place + call) << 32 | (place * 31 + from + 17 * to + call
                & 0x7fffffff);
    }

    private long[] block(int from, int to) {
        long[] block = new long[count];
        Arrays.setAll(block, place -> value(from, to, place));
        return block;
    }

    private long[] blocks(int from) {
        long[] all = new long[size * count];
        for (int to = 0; to < size; to++) {
            System.arraycopy(block(from, to), 0, all, to * count, count);
        }
        return all;
    }

    void run() {
        switch (call % KINDS) {
            case 0 -> bcast();
            case 1 -> gather();
            case 2 -> scatter();
            case 3 -> allGather();
            case 4 -> allToAll();
            case 5 -> reduceScatterBlock();
            case 6 -> reduceScatter();
            default -> reduce();
        }
    }

    private void bcast() {
        Held data = held(rank == root ? block(root, 0) : new long[count]);
        comm.bcast(data.buf, root);
        data.expect(block(root, 0));
    }

    private void gather() {
        boolean isRoot = rank == root;
        Held all = held(new long[isRoot ? size * count : 0]);
        if (isRoot && inPlace) {
            all.put(rank * count, block(rank, rank));
        }
        if (inPlace) {
            comm.gather(isRoot ? all.buf : held(block(rank, rank)).buf, root);
        } else {
            comm.gather(held(block(rank, rank)).buf, isRoot ? all.buf : null, root);
        }
        for (int from = 0; isRoot && from < size; from++) {
            all.expect(from * count, block(from, from));
        }
    }

    private void scatter() {
        boolean isRoot = rank == root;
        Held own = held(new long[count]);
        Held all = held(isRoot ? blocks(root) : new long[0]);
        if (inPlace) {
            comm.scatter(isRoot ? all.buf : own.buf, root);
        } else {
            comm.scatter(isRoot ? all.buf : null, own.buf, root);
        }
        if (!isRoot || !inPlace) {
            own.expect(block(root, rank));
        }
    }

    private void allGather() {
        Held all = held(new long[size * count]);
        if (inPlace) {
            all.put(rank * count, block(rank, rank));
            comm.allGather(all.buf);
        } else {
            comm.allGather(held(block(rank, rank)).buf, all.buf);
        }
        for (int from = 0; from < size; from++) {
            all.expect(from * count, block(from, from));
        }
    }

    private void allToAll() {
        Held result = held(inPlace ? blocks(rank) : new long[size * count]);
        if (inPlace) {
            comm.allToAll(result.buf);
        } else {
            Held send = held(blocks(rank));
            comm.allToAll(send.buf, result.buf);
            send.expect(blocks(rank));
        }
        for (int from = 0; from < size; from++) {
            result.expect(from * count, block(from, rank));
        }
    }

    private void reduceScatterBlock() {
        Held result = held(inPlace ? blocks(rank) : new long[count]);
        if (inPlace) {
            comm.reduceScatterBlock(result.buf, ENDS);
        } else {
            comm.reduceScatterBlock(held(blocks(rank)).buf, result.buf, ENDS);
        }
        result.expect(0, combined(rank));
    }

    private void reduceScatter() {
        long[] counts = new long[size];
        Arrays.setAll(counts, part -> part % 3 == 1 ? 0 : count);
        long[] packed = new long[(int) Arrays.stream(counts).sum()];
        int at = 0;
        for (int part = 0; part < size; part++) {
            System.arraycopy(block(rank, part), 0, packed, at, (int) counts[part]);
            at += (int) counts[part];
        }
        Held result = held(new long[(int) counts[rank]]);
        comm.reduceScatter(held(packed).buf, result.buf, counts, ENDS);
        result.expect(Arrays.copyOf(combined(rank), (int) counts[rank]));
    }

    private void reduce() {
        Held result = held(block(rank, 0));
        if (inPlace) {
            comm.allReduce(result.buf, ENDS);
            result.expect(combined(0));
        } else {
            Held send = held(block(rank, 0));
            comm.reduce(send.buf, rank == root ? result.buf : null, ENDS, root);
            result.expect(rank == root ? combined(0) : block(rank, 0));
        }
    }

    private long[] combined(int to) {
        long[] result = new long[count];
        Arrays.setAll(result,
                place -> value(0, to, place) & 0xffffffffL | value(size - 1, to, place) >>> 32 << 32);
        return result;
    }

    private Held held(long[] values) {
        return new Held(memory, values);
    }

    /// Values in an array, in native memory, or in every second long of an array.
    private static final class Held {
        private final MemorySegment segment;
        private final int stride;
        private final int count;
        private final Buf buf;

        Held(int memory, long[] values) {
            count = values.length;
            stride = memory == 2 ? 2 : 1;
            segment = memory == 1 ? Arena.ofAuto().allocate(count * 8L + 8, Long.BYTES)
                    : MemorySegment.ofArray(new long[stride * count]);
            Datatype type = stride == 1 ? Datatype.LONG : Datatype.resized(Datatype.LONG, 0, 2 * Long.BYTES);
            buf = Buf.of(segment, type, count);
            put(0, values);
        }

        void put(int from, long[] values) {
            for (int i = 0; i < values.length; i++) {
                segment.setAtIndex(ValueLayout.JAVA_LONG, (long) (from + i) * stride, values[i]);
            }
        }

        void expect(long[] values) {
            assertThat(values).hasSize(count);
            expect(0, values);
        }

        void expect(int from, long[] values) {
            long[] found = new long[values.length];
            Arrays.setAll(found, i -> segment.getAtIndex(ValueLayout.JAVA_LONG, (long) (from + i) * stride));
            assertThat(found).isEqualTo(values);
        }
    }
}
