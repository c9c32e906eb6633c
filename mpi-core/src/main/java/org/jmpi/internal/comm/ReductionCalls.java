package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Makes a checked [CollectiveCall] of the arguments of each collective that combines data. Every form of one takes it from
/// here. Thread-safe.
class ReductionCalls {
    private final int rank;
    private final int size;
    private final LastCall lastAllReduce = new LastCall();
    private final LastCall lastInPlace = new LastCall();

    /// @param rank this rank
    /// @param size number of ranks
    ReductionCalls(int rank, int size) {
        this.rank = rank;
        this.size = size;
    }

    private boolean isRoot(int root) {
        return Checks.root(root, size) == rank;
    }

    private static CollectiveCall separate(Operation operation, Buf send, Buf recv, Op op) {
        CallChecks.separate(send, recv);
        return CollectiveCall.of(operation, send, recv, CallChecks.op(op), -1);
    }

    private static CollectiveCall inPlace(Operation operation, Buf buf, Op op) {
        return CollectiveCall.of(operation, null, CallChecks.target(buf), CallChecks.op(op), -1);
    }

    CollectiveCall reduce(Buf send, @Nullable Buf recv, Op op, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            CallChecks.separate(send, recv);
        }
        return CollectiveCall.of(Operation.REDUCE, CallChecks.source(send), atRoot ? recv : null,
                CallChecks.op(op), root);
    }

    CollectiveCall reduce(Buf buf, Op op, int root) {
        return isRoot(root)
                ? CollectiveCall.of(Operation.REDUCE, null, CallChecks.target(buf), CallChecks.op(op), root)
                : CollectiveCall.of(Operation.REDUCE, CallChecks.source(buf), null, CallChecks.op(op), root);
    }

    CollectiveCall allReduce(Buf send, Buf recv, Op op) {
        CollectiveCall again = lastAllReduce.again(send, recv, op, -1);
        return again != null ? again : lastAllReduce.keep(separate(Operation.ALL_REDUCE, send, recv, op));
    }

    CollectiveCall allReduce(Buf buf, Op op) {
        CollectiveCall again = lastInPlace.again(null, buf, op, -1);
        return again != null ? again : lastInPlace.keep(inPlace(Operation.ALL_REDUCE, buf, op));
    }

    CollectiveCall reduceScatterBlock(Buf send, Buf recv, Op op) {
        return separate(Operation.REDUCE_SCATTER_BLOCK, send, recv, op);
    }

    CollectiveCall reduceScatterBlock(Buf buf, Op op) {
        return inPlace(Operation.REDUCE_SCATTER_BLOCK, buf, op);
    }

    CollectiveCall reduceScatter(Buf send, Buf recv, long[] counts, Op op) {
        CallChecks.separate(send, recv);
        return reduceScatter(send, recv, op, counts);
    }

    CollectiveCall reduceScatter(Buf buf, long[] counts, Op op) {
        return reduceScatter(null, CallChecks.target(buf), op, counts);
    }

    private static CollectiveCall reduceScatter(@Nullable Buf send, Buf recv, Op op, long[] counts) {
        return new CollectiveCall(Operation.REDUCE_SCATTER, send, recv, null, null,
                CallChecks.counts(counts, "counts"), null, CallChecks.op(op), -1);
    }

    CollectiveCall scan(Buf send, Buf recv, Op op) {
        return separate(Operation.SCAN, send, recv, op);
    }

    CollectiveCall scan(Buf buf, Op op) {
        return inPlace(Operation.SCAN, buf, op);
    }

    CollectiveCall exscan(Buf send, Buf recv, Op op) {
        return separate(Operation.EXSCAN, send, recv, op);
    }

    CollectiveCall exscan(Buf buf, Op op) {
        return inPlace(Operation.EXSCAN, buf, op);
    }
}
