package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// Makes a checked [CollectiveCall] of the arguments of each collective that moves data. Every form of one takes it from
/// here. Thread-safe.
class MovementCalls {
    private static final CollectiveCall BARRIER = CollectiveCall.of(Operation.BARRIER, null, null, null, -1);

    private final int rank;
    private final int size;
    private final LastCall lastBcast = new LastCall();
    private final LastCall lastGather = new LastCall();
    private final LastCall lastScatter = new LastCall();
    private final LastCall lastAllGather = new LastCall();
    private final LastCall lastAllToAll = new LastCall();

    /// @param rank this rank
    /// @param size number of ranks
    MovementCalls(int rank, int size) {
        this.rank = rank;
        this.size = size;
    }

    private boolean isRoot(int root) {
        return Checks.root(root, size) == rank;
    }

    private static CollectiveCall call(Operation operation, @Nullable Buf send, @Nullable Buf recv, int root) {
        return CollectiveCall.of(operation, send, recv, null, root);
    }

    private static CollectiveCall separate(Operation operation, Buf send, Buf recv) {
        CallChecks.separate(send, recv);
        return call(operation, send, recv, -1);
    }

    private static CollectiveCall listed(Operation operation, @Nullable Buf send, @Nullable Buf recv,
            long[] recvCounts, long[] recvDispls) {
        return new CollectiveCall(operation, send, recv, null, null, recvCounts, recvDispls, null, -1);
    }

    CollectiveCall barrier() {
        return BARRIER;
    }

    CollectiveCall bcast(Buf buf, int root) {
        CollectiveCall again = lastBcast.again(null, buf, null, root);
        if (again != null) {
            return again;
        }
        Buf checked = isRoot(root) ? CallChecks.source(buf) : CallChecks.target(buf);
        return lastBcast.keep(call(Operation.BCAST, null, checked, root));
    }

    CollectiveCall gather(Buf send, @Nullable Buf recv, int root) {
        Buf target = isRoot(root) ? CallChecks.target(recv) : null;
        CollectiveCall again = lastGather.again(send, target, null, root);
        if (again != null) {
            return again;
        }
        if (target != null) {
            CallChecks.separate(send, target);
        }
        return lastGather.keep(call(Operation.GATHER, CallChecks.source(send), target, root));
    }

    CollectiveCall gather(Buf buf, int root) {
        return isRoot(root) ? call(Operation.GATHER, null, CallChecks.target(buf), root)
                : call(Operation.GATHER, CallChecks.source(buf), null, root);
    }

    CollectiveCall gatherv(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs,
            int root) {
        if (!isRoot(root)) {
            return call(Operation.GATHERV, CallChecks.source(send), null, root);
        }
        CallChecks.each(send, recv);
        return gatherv(send, recv, root, counts, displs);
    }

    CollectiveCall gatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return isRoot(root) ? gatherv(null, CallChecks.target(buf), root, counts, displs)
                : call(Operation.GATHERV, CallChecks.source(buf), null, root);
    }

    private static CollectiveCall gatherv(@Nullable Buf send, @Nullable Buf recv, int root,
            long @Nullable [] counts, long @Nullable [] displs) {
        return new CollectiveCall(Operation.GATHERV, send, recv, null, null, CallChecks.counts(counts, "counts"),
                CallChecks.counts(displs, "displs"), null, root);
    }

    CollectiveCall scatter(@Nullable Buf send, Buf recv, int root) {
        Buf source = isRoot(root) ? CallChecks.source(send) : null;
        CollectiveCall again = lastScatter.again(source, recv, null, root);
        if (again != null) {
            return again;
        }
        if (source != null) {
            CallChecks.separate(source, recv);
        }
        return lastScatter.keep(call(Operation.SCATTER, source, CallChecks.target(recv), root));
    }

    CollectiveCall scatter(Buf buf, int root) {
        return isRoot(root) ? call(Operation.SCATTER, CallChecks.source(buf), null, root)
                : call(Operation.SCATTER, null, CallChecks.target(buf), root);
    }

    CollectiveCall scatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv,
            int root) {
        if (!isRoot(root)) {
            return call(Operation.SCATTERV, null, CallChecks.target(recv), root);
        }
        CallChecks.each(send, recv);
        return scatterv(send, recv, root, counts, displs);
    }

    CollectiveCall scatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return isRoot(root) ? scatterv(CallChecks.source(buf), null, root, counts, displs)
                : call(Operation.SCATTERV, null, CallChecks.target(buf), root);
    }

    private static CollectiveCall scatterv(@Nullable Buf send, @Nullable Buf recv, int root,
            long @Nullable [] counts, long @Nullable [] displs) {
        return new CollectiveCall(Operation.SCATTERV, send, recv, CallChecks.counts(counts, "counts"),
                CallChecks.counts(displs, "displs"), null, null, null, root);
    }

    CollectiveCall allGather(Buf send, Buf recv) {
        CollectiveCall again = lastAllGather.again(send, recv, null, -1);
        return again != null ? again : lastAllGather.keep(separate(Operation.ALL_GATHER, send, recv));
    }

    CollectiveCall allGather(Buf buf) {
        CollectiveCall again = lastAllGather.again(null, buf, null, -1);
        return again != null ? again
                : lastAllGather.keep(call(Operation.ALL_GATHER, null, CallChecks.target(buf), -1));
    }

    CollectiveCall allGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        CallChecks.each(send, recv);
        return listed(Operation.ALL_GATHERV, send, recv, CallChecks.counts(counts, "counts"),
                CallChecks.counts(displs, "displs"));
    }

    CollectiveCall allGatherv(Buf buf, long[] counts, long[] displs) {
        return listed(Operation.ALL_GATHERV, null, CallChecks.target(buf), CallChecks.counts(counts, "counts"),
                CallChecks.counts(displs, "displs"));
    }

    CollectiveCall allToAll(Buf send, Buf recv) {
        CollectiveCall again = lastAllToAll.again(send, recv, null, -1);
        return again != null ? again : lastAllToAll.keep(separate(Operation.ALL_TO_ALL, send, recv));
    }

    CollectiveCall allToAll(Buf buf) {
        CollectiveCall again = lastAllToAll.again(null, buf, null, -1);
        return again != null ? again
                : lastAllToAll.keep(call(Operation.ALL_TO_ALL, null, CallChecks.target(buf), -1));
    }

    CollectiveCall allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        CallChecks.each(send, recv);
        return new CollectiveCall(Operation.ALL_TO_ALLV, send, recv, CallChecks.counts(sendCounts, "sendCounts"),
                CallChecks.counts(sendDispls, "sendDispls"), CallChecks.counts(recvCounts, "recvCounts"),
                CallChecks.counts(recvDispls, "recvDispls"), null, -1);
    }

    CollectiveCall allToAllv(Buf buf, long[] counts, long[] displs) {
        return listed(Operation.ALL_TO_ALLV, null, CallChecks.target(buf), CallChecks.counts(counts, "counts"),
                CallChecks.counts(displs, "displs"));
    }

    CollectiveCall allToAllw(Buf[] sends, Buf[] recvs) {
        return CollectiveCall.ofPeers(Operation.ALL_TO_ALLW, CallChecks.sources(sends, size),
                CallChecks.targets(recvs, size));
    }

    CollectiveCall allToAllw(Buf[] bufs) {
        return CollectiveCall.ofPeers(Operation.ALL_TO_ALLW, null, CallChecks.targets(bufs, size));
    }
}
