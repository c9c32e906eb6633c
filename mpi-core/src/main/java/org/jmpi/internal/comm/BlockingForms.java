package org.jmpi.internal.comm;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// The blocking form of each collective: makes the call, runs it to its end.
abstract class BlockingForms implements Communicator {
    /// What every form makes its calls with.
    final MovementCalls movements;
    final ReductionCalls reductions;

    BlockingForms(MovementCalls movements, ReductionCalls reductions) {
        this.movements = movements;
        this.reductions = reductions;
    }

    /// The collectives of this communicator; throws where it is freed.
    abstract CollectiveCalls collectives();

    @Override
    public void barrier() {
        collectives().run(movements.barrier());
    }

    @Override
    public void bcast(Buf buf, int root) {
        collectives().run(movements.bcast(buf, root));
    }

    @Override
    public void gather(Buf send, @Nullable Buf recv, int root) {
        collectives().run(movements.gather(send, recv, root));
    }

    @Override
    public void gather(Buf buf, int root) {
        collectives().run(movements.gather(buf, root));
    }

    @Override
    public void gatherv(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs, int root) {
        collectives().run(movements.gatherv(send, recv, counts, displs, root));
    }

    @Override
    public void gatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        collectives().run(movements.gatherv(buf, counts, displs, root));
    }

    @Override
    public void scatter(@Nullable Buf send, Buf recv, int root) {
        collectives().run(movements.scatter(send, recv, root));
    }

    @Override
    public void scatter(Buf buf, int root) {
        collectives().run(movements.scatter(buf, root));
    }

    @Override
    public void scatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv, int root) {
        collectives().run(movements.scatterv(send, counts, displs, recv, root));
    }

    @Override
    public void scatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        collectives().run(movements.scatterv(buf, counts, displs, root));
    }

    @Override
    public void allGather(Buf send, Buf recv) {
        collectives().run(movements.allGather(send, recv));
    }

    @Override
    public void allGather(Buf buf) {
        collectives().run(movements.allGather(buf));
    }

    @Override
    public void allGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        collectives().run(movements.allGatherv(send, recv, counts, displs));
    }

    @Override
    public void allGatherv(Buf buf, long[] counts, long[] displs) {
        collectives().run(movements.allGatherv(buf, counts, displs));
    }

    @Override
    public void allToAll(Buf send, Buf recv) {
        collectives().run(movements.allToAll(send, recv));
    }

    @Override
    public void allToAll(Buf buf) {
        collectives().run(movements.allToAll(buf));
    }

    @Override
    public void allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        collectives().run(movements.allToAllv(send, sendCounts, sendDispls, recv, recvCounts, recvDispls));
    }

    @Override
    public void allToAllv(Buf buf, long[] counts, long[] displs) {
        collectives().run(movements.allToAllv(buf, counts, displs));
    }

    @Override
    public void allToAllw(Buf[] sends, Buf[] recvs) {
        collectives().run(movements.allToAllw(sends, recvs));
    }

    @Override
    public void allToAllw(Buf[] bufs) {
        collectives().run(movements.allToAllw(bufs));
    }

    @Override
    public void reduce(Buf send, @Nullable Buf recv, Op op, int root) {
        collectives().run(reductions.reduce(send, recv, op, root));
    }

    @Override
    public void reduce(Buf buf, Op op, int root) {
        collectives().run(reductions.reduce(buf, op, root));
    }

    @Override
    public void allReduce(Buf send, Buf recv, Op op) {
        collectives().run(reductions.allReduce(send, recv, op));
    }

    @Override
    public void allReduce(Buf buf, Op op) {
        collectives().run(reductions.allReduce(buf, op));
    }

    @Override
    public void reduceScatterBlock(Buf send, Buf recv, Op op) {
        collectives().run(reductions.reduceScatterBlock(send, recv, op));
    }

    @Override
    public void reduceScatterBlock(Buf buf, Op op) {
        collectives().run(reductions.reduceScatterBlock(buf, op));
    }

    @Override
    public void reduceScatter(Buf send, Buf recv, long[] counts, Op op) {
        collectives().run(reductions.reduceScatter(send, recv, counts, op));
    }

    @Override
    public void reduceScatter(Buf buf, long[] counts, Op op) {
        collectives().run(reductions.reduceScatter(buf, counts, op));
    }

    @Override
    public void scan(Buf send, Buf recv, Op op) {
        collectives().run(reductions.scan(send, recv, op));
    }

    @Override
    public void scan(Buf buf, Op op) {
        collectives().run(reductions.scan(buf, op));
    }

    @Override
    public void exscan(Buf send, Buf recv, Op op) {
        collectives().run(reductions.exscan(send, recv, op));
    }

    @Override
    public void exscan(Buf buf, Op op) {
        collectives().run(reductions.exscan(buf, op));
    }

    @Override
    public double allReduce(double value, Op op) {
        double[] cell = {value};
        allReduce(Buf.of(cell), op);
        return cell[0];
    }

    @Override
    public long allReduce(long value, Op op) {
        long[] cell = {value};
        allReduce(Buf.of(cell), op);
        return cell[0];
    }

    @Override
    public double reduce(double value, Op op, int root) {
        double[] cell = {value};
        reduce(Buf.of(cell), op, root);
        return cell[0];
    }

    @Override
    public long reduce(long value, Op op, int root) {
        long[] cell = {value};
        reduce(Buf.of(cell), op, root);
        return cell[0];
    }

    @Override
    public double bcast(double value, int root) {
        double[] cell = {value};
        bcast(Buf.of(cell), root);
        return cell[0];
    }

    @Override
    public long bcast(long value, int root) {
        long[] cell = {value};
        bcast(Buf.of(cell), root);
        return cell[0];
    }
}
