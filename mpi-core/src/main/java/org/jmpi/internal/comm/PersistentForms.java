package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jspecify.annotations.Nullable;

/// The persistent form of each collective: makes the call, keeps it ready.
abstract class PersistentForms extends NonblockingForms {

    PersistentForms(MovementCalls movements, ReductionCalls reductions) {
        super(movements, reductions);
    }

    @Override
    public Request barrierInit() {
        return collectives().init(movements.barrier());
    }

    @Override
    public Request bcastInit(Buf buf, int root) {
        return collectives().init(movements.bcast(buf, root));
    }

    @Override
    public Request gatherInit(Buf send, @Nullable Buf recv, int root) {
        return collectives().init(movements.gather(send, recv, root));
    }

    @Override
    public Request gatherInit(Buf buf, int root) {
        return collectives().init(movements.gather(buf, root));
    }

    @Override
    public Request gathervInit(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs,
            int root) {
        return collectives().init(movements.gatherv(send, recv, counts, displs, root));
    }

    @Override
    public Request gathervInit(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return collectives().init(movements.gatherv(buf, counts, displs, root));
    }

    @Override
    public Request scatterInit(@Nullable Buf send, Buf recv, int root) {
        return collectives().init(movements.scatter(send, recv, root));
    }

    @Override
    public Request scatterInit(Buf buf, int root) {
        return collectives().init(movements.scatter(buf, root));
    }

    @Override
    public Request scattervInit(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv,
            int root) {
        return collectives().init(movements.scatterv(send, counts, displs, recv, root));
    }

    @Override
    public Request scattervInit(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        return collectives().init(movements.scatterv(buf, counts, displs, root));
    }

    @Override
    public Request allGatherInit(Buf send, Buf recv) {
        return collectives().init(movements.allGather(send, recv));
    }

    @Override
    public Request allGatherInit(Buf buf) {
        return collectives().init(movements.allGather(buf));
    }

    @Override
    public Request allGathervInit(Buf send, Buf recv, long[] counts, long[] displs) {
        return collectives().init(movements.allGatherv(send, recv, counts, displs));
    }

    @Override
    public Request allGathervInit(Buf buf, long[] counts, long[] displs) {
        return collectives().init(movements.allGatherv(buf, counts, displs));
    }

    @Override
    public Request allToAllInit(Buf send, Buf recv) {
        return collectives().init(movements.allToAll(send, recv));
    }

    @Override
    public Request allToAllInit(Buf buf) {
        return collectives().init(movements.allToAll(buf));
    }

    @Override
    public Request allToAllvInit(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        return collectives().init(movements.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public Request allToAllvInit(Buf buf, long[] counts, long[] displs) {
        return collectives().init(movements.allToAllv(buf, counts, displs));
    }

    @Override
    public Request allToAllwInit(Buf[] sends, Buf[] recvs) {
        return collectives().init(movements.allToAllw(sends, recvs));
    }

    @Override
    public Request allToAllwInit(Buf[] bufs) {
        return collectives().init(movements.allToAllw(bufs));
    }

    @Override
    public Request reduceInit(Buf send, @Nullable Buf recv, Op op, int root) {
        return collectives().init(reductions.reduce(send, recv, op, root));
    }

    @Override
    public Request reduceInit(Buf buf, Op op, int root) {
        return collectives().init(reductions.reduce(buf, op, root));
    }

    @Override
    public Request allReduceInit(Buf send, Buf recv, Op op) {
        return collectives().init(reductions.allReduce(send, recv, op));
    }

    @Override
    public Request allReduceInit(Buf buf, Op op) {
        return collectives().init(reductions.allReduce(buf, op));
    }

    @Override
    public Request reduceScatterBlockInit(Buf send, Buf recv, Op op) {
        return collectives().init(reductions.reduceScatterBlock(send, recv, op));
    }

    @Override
    public Request reduceScatterBlockInit(Buf buf, Op op) {
        return collectives().init(reductions.reduceScatterBlock(buf, op));
    }

    @Override
    public Request reduceScatterInit(Buf send, Buf recv, long[] counts, Op op) {
        return collectives().init(reductions.reduceScatter(send, recv, counts, op));
    }

    @Override
    public Request reduceScatterInit(Buf buf, long[] counts, Op op) {
        return collectives().init(reductions.reduceScatter(buf, counts, op));
    }

    @Override
    public Request scanInit(Buf send, Buf recv, Op op) {
        return collectives().init(reductions.scan(send, recv, op));
    }

    @Override
    public Request scanInit(Buf buf, Op op) {
        return collectives().init(reductions.scan(buf, op));
    }

    @Override
    public Request exscanInit(Buf send, Buf recv, Op op) {
        return collectives().init(reductions.exscan(send, recv, op));
    }

    @Override
    public Request exscanInit(Buf buf, Op op) {
        return collectives().init(reductions.exscan(buf, op));
    }
}
