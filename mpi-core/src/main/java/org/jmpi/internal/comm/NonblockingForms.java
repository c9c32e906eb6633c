package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jspecify.annotations.Nullable;

/// The non-blocking form of each collective: makes the call, starts it.
abstract class NonblockingForms extends BlockingForms {

    NonblockingForms(MovementCalls movements, ReductionCalls reductions) {
        super(movements, reductions);
    }

    @Override
    public Request iBarrier() {
        return collectives().start(movements.barrier());
    }

    @Override
    public Request iBcast(Buf buf, int root) {
        return collectives().start(movements.bcast(buf, root));
    }

    @Override
    public Request iGather(Buf send, @Nullable Buf recv, int root) {
        return collectives().start(movements.gather(send, recv, root));
    }

    @Override
    public Request iGather(Buf buf, int root) {
        return collectives().start(movements.gather(buf, root));
    }

    @Override
    public Request iGatherv(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs,
            int root) {
        return collectives().start(movements.gatherv(send, recv, counts, displs, root));
    }

    @Override
    public Request iGatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return collectives().start(movements.gatherv(buf, counts, displs, root));
    }

    @Override
    public Request iScatter(@Nullable Buf send, Buf recv, int root) {
        return collectives().start(movements.scatter(send, recv, root));
    }

    @Override
    public Request iScatter(Buf buf, int root) {
        return collectives().start(movements.scatter(buf, root));
    }

    @Override
    public Request iScatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv,
            int root) {
        return collectives().start(movements.scatterv(send, counts, displs, recv, root));
    }

    @Override
    public Request iScatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return collectives().start(movements.scatterv(buf, counts, displs, root));
    }

    @Override
    public Request iAllGather(Buf send, Buf recv) {
        return collectives().start(movements.allGather(send, recv));
    }

    @Override
    public Request iAllGather(Buf buf) {
        return collectives().start(movements.allGather(buf));
    }

    @Override
    public Request iAllGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        return collectives().start(movements.allGatherv(send, recv, counts, displs));
    }

    @Override
    public Request iAllGatherv(Buf buf, long[] counts, long[] displs) {
        return collectives().start(movements.allGatherv(buf, counts, displs));
    }

    @Override
    public Request iAllToAll(Buf send, Buf recv) {
        return collectives().start(movements.allToAll(send, recv));
    }

    @Override
    public Request iAllToAll(Buf buf) {
        return collectives().start(movements.allToAll(buf));
    }

    @Override
    public Request iAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        return collectives().start(movements.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public Request iAllToAllv(Buf buf, long[] counts, long[] displs) {
        return collectives().start(movements.allToAllv(buf, counts, displs));
    }

    @Override
    public Request iAllToAllw(Buf[] sends, Buf[] recvs) {
        return collectives().start(movements.allToAllw(sends, recvs));
    }

    @Override
    public Request iAllToAllw(Buf[] bufs) {
        return collectives().start(movements.allToAllw(bufs));
    }

    @Override
    public Request iReduce(Buf send, @Nullable Buf recv, Op op, int root) {
        return collectives().start(reductions.reduce(send, recv, op, root));
    }

    @Override
    public Request iReduce(Buf buf, Op op, int root) {
        return collectives().start(reductions.reduce(buf, op, root));
    }

    @Override
    public Request iAllReduce(Buf send, Buf recv, Op op) {
        return collectives().start(reductions.allReduce(send, recv, op));
    }

    @Override
    public Request iAllReduce(Buf buf, Op op) {
        return collectives().start(reductions.allReduce(buf, op));
    }

    @Override
    public Request iReduceScatterBlock(Buf send, Buf recv, Op op) {
        return collectives().start(reductions.reduceScatterBlock(send, recv, op));
    }

    @Override
    public Request iReduceScatterBlock(Buf buf, Op op) {
        return collectives().start(reductions.reduceScatterBlock(buf, op));
    }

    @Override
    public Request iReduceScatter(Buf send, Buf recv, long[] counts, Op op) {
        return collectives().start(reductions.reduceScatter(send, recv, counts, op));
    }

    @Override
    public Request iReduceScatter(Buf buf, long[] counts, Op op) {
        return collectives().start(reductions.reduceScatter(buf, counts, op));
    }

    @Override
    public Request iScan(Buf send, Buf recv, Op op) {
        return collectives().start(reductions.scan(send, recv, op));
    }

    @Override
    public Request iScan(Buf buf, Op op) {
        return collectives().start(reductions.scan(buf, op));
    }

    @Override
    public Request iExscan(Buf send, Buf recv, Op op) {
        return collectives().start(reductions.exscan(send, recv, op));
    }

    @Override
    public Request iExscan(Buf buf, Op op) {
        return collectives().start(reductions.exscan(buf, op));
    }
}
