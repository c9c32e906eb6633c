package org.jmpi.collectives.tune;

import java.lang.foreign.Arena;
import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.spi.CollectiveCall.Operation;

/// Collective calls on native memory, with lengths as rules and simulations have them; sums of DOUBLE.
final class RealCall {
    private static final long ALIGNMENT = 64;

    private final Communicator comm;
    private final long bytes;
    private final boolean isRoot;

    private RealCall(Communicator comm, long bytes) {
        this.comm = comm;
        this.bytes = bytes;
        this.isRoot = comm.rank() == 0;
    }

    /// A call to repeat; its memory is made now.
    ///
    /// @throws IllegalArgumentException for an operation with blocks of several lengths, or with neighbours
    static Runnable of(Communicator comm, Operation operation, long bytes) {
        return new RealCall(comm, bytes).of(operation);
    }

    private Runnable of(Operation operation) {
        return switch (operation) {
            case BARRIER -> comm::barrier;
            case BCAST -> {
                Buf data = raw(bytes);
                yield () -> comm.bcast(data, 0);
            }
            case GATHER, SCATTER, ALL_GATHER, ALL_TO_ALL -> moving(operation);
            case REDUCE, ALL_REDUCE, REDUCE_SCATTER, SCAN, EXSCAN -> reducing(operation);
            default -> throw new IllegalArgumentException("this collective can't be measured here: operation="
                    + OperationNames.of(operation) + "; ask for the form with equal blocks, such as allGather");
        };
    }

    private Runnable moving(Operation operation) {
        long all = Math.multiplyExact(bytes, (long) comm.size());
        return switch (operation) {
            case GATHER -> {
                Buf mine = raw(bytes);
                Buf blocks = isRoot ? raw(all) : null;
                yield () -> comm.gather(mine, blocks, 0);
            }
            case SCATTER -> {
                Buf blocks = isRoot ? raw(all) : null;
                Buf mine = raw(bytes);
                yield () -> comm.scatter(blocks, mine, 0);
            }
            case ALL_GATHER -> {
                Buf mine = raw(bytes);
                Buf blocks = raw(all);
                yield () -> comm.allGather(mine, blocks);
            }
            default -> {
                Buf mine = raw(all);
                Buf blocks = raw(all);
                yield () -> comm.allToAll(mine, blocks);
            }
        };
    }

    private Runnable reducing(Operation operation) {
        Buf mine = doubles(bytes);
        Buf result = doubles(bytes);
        return switch (operation) {
            case REDUCE -> () -> comm.reduce(mine, isRoot ? result : null, Op.SUM, 0);
            case ALL_REDUCE -> () -> comm.allReduce(mine, result, Op.SUM);
            case SCAN -> () -> comm.scan(mine, result, Op.SUM);
            case EXSCAN -> () -> comm.exscan(mine, result, Op.SUM);
            default -> {
                long[] counts = counts(bytes / Double.BYTES);
                Buf part = doubles(counts[comm.rank()] * Double.BYTES);
                yield () -> comm.reduceScatter(mine, part, counts, Op.SUM);
            }
        };
    }

    private long[] counts(long elements) {
        long[] counts = new long[comm.size()];
        Arrays.setAll(counts, rank -> elements / counts.length + (rank < elements % counts.length ? 1 : 0));
        return counts;
    }

    private static Buf raw(long length) {
        return Buf.of(Arena.ofAuto().allocate(length, ALIGNMENT), Datatype.BYTE, length);
    }

    private static Buf doubles(long length) {
        return Buf.of(Arena.ofAuto().allocate(length, ALIGNMENT), Datatype.DOUBLE, length / Double.BYTES);
    }
}
