package org.jmpi.internal.comm;

import static org.jmpi.spi.CollectiveCall.Operation;

import org.jmpi.Buf;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// The calls of an intercommunicator that move data (MPI-4.1 §6.2.3): a root only gives or only gets, and the others of its
/// group do nothing.
final class InterMovementCalls extends MovementCalls {
    private final InterRoots roots;

    /// @param remoteSize number of ranks of the other group, which all counts are for
    InterMovementCalls(int rank, int remoteSize) {
        super(rank, remoteSize);
        roots = new InterRoots(remoteSize);
    }

    private static CollectiveCall call(Operation operation, @Nullable Buf send, @Nullable Buf recv, int root) {
        return CollectiveCall.of(operation, send, recv, null, root);
    }

    @Override
    CollectiveCall bcast(Buf buf, int root) {
        return switch (roots.role(root)) {
            case ROOT -> call(Operation.BCAST, null, CallChecks.source(buf), root);
            case PEER -> call(Operation.BCAST, null, CallChecks.target(buf), root);
            case ASIDE -> call(Operation.BCAST, null, null, root);
        };
    }

    @Override
    CollectiveCall gather(@Nullable Buf send, @Nullable Buf recv, int root) {
        return switch (roots.role(root)) {
            case ROOT -> call(Operation.GATHER, null, CallChecks.target(recv), root);
            case PEER -> call(Operation.GATHER, CallChecks.source(send), null, root);
            case ASIDE -> call(Operation.GATHER, null, null, root);
        };
    }

    @Override
    CollectiveCall gatherv(@Nullable Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs,
            int root) {
        return switch (roots.role(root)) {
            case ROOT -> new CollectiveCall(Operation.GATHERV, null, CallChecks.target(recv), null, null,
                    CallChecks.counts(counts, "counts"), CallChecks.counts(displs, "displs"), null, root);
            case PEER -> call(Operation.GATHERV, CallChecks.source(send), null, root);
            case ASIDE -> call(Operation.GATHERV, null, null, root);
        };
    }

    @Override
    CollectiveCall scatter(@Nullable Buf send, @Nullable Buf recv, int root) {
        return switch (roots.role(root)) {
            case ROOT -> call(Operation.SCATTER, CallChecks.source(send), null, root);
            case PEER -> call(Operation.SCATTER, null, CallChecks.target(recv), root);
            case ASIDE -> call(Operation.SCATTER, null, null, root);
        };
    }

    @Override
    CollectiveCall scatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, @Nullable Buf recv,
            int root) {
        return switch (roots.role(root)) {
            case ROOT -> new CollectiveCall(Operation.SCATTERV, CallChecks.source(send), null,
                    CallChecks.counts(counts, "counts"), CallChecks.counts(displs, "displs"), null, null, null, root);
            case PEER -> call(Operation.SCATTERV, null, CallChecks.target(recv), root);
            case ASIDE -> call(Operation.SCATTERV, null, null, root);
        };
    }

    @Override
    CollectiveCall gather(Buf buf, int root) {
        throw InterRoots.inPlace(Operation.GATHER);
    }

    @Override
    CollectiveCall gatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        throw InterRoots.inPlace(Operation.GATHERV);
    }

    @Override
    CollectiveCall scatter(Buf buf, int root) {
        throw InterRoots.inPlace(Operation.SCATTER);
    }

    @Override
    CollectiveCall scatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root) {
        throw InterRoots.inPlace(Operation.SCATTERV);
    }

    @Override
    CollectiveCall allGather(Buf buf) {
        throw InterRoots.inPlace(Operation.ALL_GATHER);
    }

    @Override
    CollectiveCall allGatherv(Buf buf, long[] counts, long[] displs) {
        throw InterRoots.inPlace(Operation.ALL_GATHERV);
    }

    @Override
    CollectiveCall allToAll(Buf buf) {
        throw InterRoots.inPlace(Operation.ALL_TO_ALL);
    }

    @Override
    CollectiveCall allToAllv(Buf buf, long[] counts, long[] displs) {
        throw InterRoots.inPlace(Operation.ALL_TO_ALLV);
    }

    @Override
    CollectiveCall allToAllw(Buf[] bufs) {
        throw InterRoots.inPlace(Operation.ALL_TO_ALLW);
    }
}
