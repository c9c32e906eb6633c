package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// The calls of an intercommunicator that combine data (MPI-4.1 §6.2.3): each group gets what the other's combine to.
final class InterReductionCalls extends ReductionCalls {
    private final InterRoots roots;

    /// @param remoteSize number of ranks of the other group
    InterReductionCalls(int rank, int remoteSize) {
        super(rank, remoteSize);
        roots = new InterRoots(remoteSize);
    }

    @Override
    CollectiveCall reduce(@Nullable Buf send, @Nullable Buf recv, Op op, int root) {
        return switch (roots.role(root)) {
            case ROOT -> CollectiveCall.of(Operation.REDUCE, null, CallChecks.target(recv), CallChecks.op(op), root);
            case PEER -> CollectiveCall.of(Operation.REDUCE, CallChecks.source(send), null, CallChecks.op(op), root);
            case ASIDE -> CollectiveCall.of(Operation.REDUCE, null, null, null, root);
        };
    }

    @Override
    CollectiveCall reduce(Buf buf, Op op, int root) {
        throw InterRoots.inPlace(Operation.REDUCE);
    }

    @Override
    CollectiveCall allReduce(Buf buf, Op op) {
        throw InterRoots.inPlace(Operation.ALL_REDUCE);
    }

    @Override
    CollectiveCall reduceScatterBlock(Buf buf, Op op) {
        throw InterRoots.inPlace(Operation.REDUCE_SCATTER_BLOCK);
    }

    @Override
    CollectiveCall reduceScatter(Buf buf, long[] counts, Op op) {
        throw InterRoots.inPlace(Operation.REDUCE_SCATTER);
    }

    @Override
    CollectiveCall scan(Buf send, Buf recv, Op op) {
        throw noScan(Operation.SCAN);
    }

    @Override
    CollectiveCall scan(Buf buf, Op op) {
        throw noScan(Operation.SCAN);
    }

    @Override
    CollectiveCall exscan(Buf send, Buf recv, Op op) {
        throw noScan(Operation.EXSCAN);
    }

    @Override
    CollectiveCall exscan(Buf buf, Op op) {
        throw noScan(Operation.EXSCAN);
    }

    private static MpiException noScan(Operation operation) {
        return new MpiException(ErrorClass.COMM, "scans need a communicator of one group: operation=" + operation
                + "; merge() the intercommunicator's groups");
    }
}
