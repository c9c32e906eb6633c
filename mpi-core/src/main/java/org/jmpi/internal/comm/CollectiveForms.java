package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import java.util.Objects;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// The collective methods of a communicator: each makes a [CollectiveCall] of its arguments.
abstract class CollectiveForms implements Communicator {

    /// The collectives of this communicator.
    abstract CollectiveCalls collectives();

    private void run(Operation operation, @Nullable Buf send, @Nullable Buf recv, @Nullable Op op, int root) {
        run(operation, send, recv, null, null, null, null, op, root);
    }

    private void run(Operation operation, @Nullable Buf send, @Nullable Buf recv, long @Nullable [] sendCounts,
            long @Nullable [] sendDispls, long @Nullable [] recvCounts, long @Nullable [] recvDispls, @Nullable Op op,
            int root) {
        CollectiveCalls calls = collectives();
        calls.run(new CollectiveCall(operation, send, recv, sendCounts, sendDispls, recvCounts, recvDispls, op, root));
    }

    private static Buf source(@Nullable Buf buf) {
        boolean ignored = Checks.source(buf).isAlive();
        return Objects.requireNonNull(buf);
    }

    private static Buf target(@Nullable Buf buf) {
        boolean ignored = Checks.target(buf).isAlive();
        return Objects.requireNonNull(buf);
    }

    /// Check the buffers of a call with separate ones, each used as a whole.
    private static void check(Buf send, Buf recv) {
        Checks.noOverlap(Checks.source(send), Checks.target(recv));
    }

    /// Check the buffers of a call whose blocks may leave gaps: the collectives look at the blocks themselves.
    private static void checkEach(Buf send, Buf recv) {
        boolean ignored = Checks.source(send).isAlive() && Checks.target(recv).isAlive();
    }

    private static Op op(@Nullable Op op) {
        if (op == null) {
            throw new IllegalArgumentException("op is null; pass Op.SUM or another");
        }
        return op;
    }

    private static long[] counts(long @Nullable [] counts, String what) {
        if (counts == null) {
            throw new IllegalArgumentException(what + " is null; pass one entry a rank");
        }
        return counts.clone();
    }

    private boolean isRoot(int root) {
        return Checks.root(root, size()) == rank();
    }

    @Override
    public void barrier() {
        run(Operation.BARRIER, null, null, null, -1);
    }

    @Override
    public void bcast(Buf buf, int root) {
        run(Operation.BCAST, null, isRoot(root) ? source(buf) : target(buf), null, root);
    }

    @Override
    public void reduce(Buf send, @Nullable Buf recv, Op op, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            check(send, target(recv));
        }
        run(Operation.REDUCE, source(send), atRoot ? recv : null, op(op), root);
    }

    @Override
    public void reduce(Buf buf, Op op, int root) {
        if (isRoot(root)) {
            run(Operation.REDUCE, null, target(buf), op(op), root);
        } else {
            run(Operation.REDUCE, source(buf), null, op(op), root);
        }
    }

    @Override
    public void allReduce(Buf send, Buf recv, Op op) {
        check(send, recv);
        run(Operation.ALL_REDUCE, send, recv, op(op), -1);
    }

    @Override
    public void allReduce(Buf buf, Op op) {
        run(Operation.ALL_REDUCE, null, target(buf), op(op), -1);
    }

    @Override
    public void gather(Buf send, @Nullable Buf recv, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            check(send, target(recv));
        }
        run(Operation.GATHER, source(send), atRoot ? recv : null, null, root);
    }

    @Override
    public void gather(Buf buf, int root) {
        if (isRoot(root)) {
            run(Operation.GATHER, null, target(buf), null, root);
        } else {
            run(Operation.GATHER, source(buf), null, null, root);
        }
    }

    @Override
    public void gatherv(Buf send, @Nullable Buf recv, long[] counts, long[] displs, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            checkEach(send, target(recv));
        }
        run(Operation.GATHERV, source(send), atRoot ? recv : null, null, null,
                atRoot ? counts(counts, "counts") : null, atRoot ? counts(displs, "displs") : null, null, root);
    }

    @Override
    public void scatter(@Nullable Buf send, Buf recv, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            check(source(send), recv);
        }
        run(Operation.SCATTER, atRoot ? send : null, target(recv), null, root);
    }

    @Override
    public void scatter(Buf buf, int root) {
        if (isRoot(root)) {
            run(Operation.SCATTER, source(buf), null, null, root);
        } else {
            run(Operation.SCATTER, null, target(buf), null, root);
        }
    }

    @Override
    public void scatterv(@Nullable Buf send, long[] counts, long[] displs, Buf recv, int root) {
        boolean atRoot = isRoot(root);
        if (atRoot) {
            checkEach(source(send), recv);
        }
        run(Operation.SCATTERV, atRoot ? send : null, target(recv), atRoot ? counts(counts, "counts") : null,
                atRoot ? counts(displs, "displs") : null, null, null, null, root);
    }

    @Override
    public void allGather(Buf send, Buf recv) {
        check(send, recv);
        run(Operation.ALL_GATHER, send, recv, null, -1);
    }

    @Override
    public void allGather(Buf buf) {
        run(Operation.ALL_GATHER, null, target(buf), null, -1);
    }

    @Override
    public void allGatherv(Buf send, Buf recv, long[] counts, long[] displs) {
        checkEach(send, recv);
        run(Operation.ALL_GATHERV, send, recv, null, null, counts(counts, "counts"), counts(displs, "displs"), null,
                -1);
    }

    @Override
    public void allGatherv(Buf buf, long[] counts, long[] displs) {
        run(Operation.ALL_GATHERV, null, target(buf), null, null, counts(counts, "counts"), counts(displs, "displs"),
                null, -1);
    }

    @Override
    public void allToAll(Buf send, Buf recv) {
        check(send, recv);
        run(Operation.ALL_TO_ALL, send, recv, null, -1);
    }

    @Override
    public void allToAll(Buf buf) {
        run(Operation.ALL_TO_ALL, null, target(buf), null, -1);
    }

    @Override
    public void allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls) {
        checkEach(send, recv);
        run(Operation.ALL_TO_ALLV, send, recv, counts(sendCounts, "sendCounts"), counts(sendDispls, "sendDispls"),
                counts(recvCounts, "recvCounts"), counts(recvDispls, "recvDispls"), null, -1);
    }

    @Override
    public void allToAllv(Buf buf, long[] counts, long[] displs) {
        run(Operation.ALL_TO_ALLV, null, target(buf), null, null, counts(counts, "counts"), counts(displs, "displs"),
                null, -1);
    }

    @Override
    public void reduceScatter(Buf send, Buf recv, long[] counts, Op op) {
        check(send, recv);
        run(Operation.REDUCE_SCATTER, send, recv, null, null, counts(counts, "counts"), null, op(op), -1);
    }

    @Override
    public void reduceScatter(Buf buf, long[] counts, Op op) {
        run(Operation.REDUCE_SCATTER, null, target(buf), null, null, counts(counts, "counts"), null, op(op), -1);
    }

    @Override
    public void scan(Buf send, Buf recv, Op op) {
        check(send, recv);
        run(Operation.SCAN, send, recv, op(op), -1);
    }

    @Override
    public void scan(Buf buf, Op op) {
        run(Operation.SCAN, null, target(buf), op(op), -1);
    }

    @Override
    public void exscan(Buf send, Buf recv, Op op) {
        check(send, recv);
        run(Operation.EXSCAN, send, recv, op(op), -1);
    }

    @Override
    public void exscan(Buf buf, Op op) {
        run(Operation.EXSCAN, null, target(buf), op(op), -1);
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
