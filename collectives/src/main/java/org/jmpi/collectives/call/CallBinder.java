package org.jmpi.collectives.call;

import org.jmpi.collectives.schedule.Problems;
import org.jmpi.spi.CollectiveCall;

/// Checks the calls of one rank and turns them into problems. Immutable.
///
/// @param size number of ranks
/// @param rank this rank
public record CallBinder(int size, int rank) {

    /// Check a call and bind it.
    ///
    /// @throws IllegalArgumentException where counts, sizes and buffers don't fit each other
    /// @throws org.jmpi.MpiException    of class OP where the op isn't defined for the datatype
    public BoundCall bind(CollectiveCall call) {
        checkRoot(call);
        var arguments = new Arguments(call, size, rank);
        var rooted = new RootedCalls(arguments);
        var symmetric = new SymmetricCalls(arguments);
        var reducing = new ReducingCalls(arguments);
        return switch (call.operation()) {
            case BARRIER -> BoundCall.moving(Problems.barrier(size, rank), null, null);
            case BCAST -> rooted.bcast();
            case GATHER -> rooted.gather();
            case GATHERV -> rooted.gatherv();
            case SCATTER -> rooted.scatter();
            case SCATTERV -> rooted.scatterv();
            case ALL_GATHER -> symmetric.allGather();
            case ALL_GATHERV -> symmetric.allGatherv();
            case ALL_TO_ALL -> symmetric.allToAll();
            case ALL_TO_ALLV -> symmetric.allToAllv();
            case ALL_TO_ALLW -> symmetric.allToAllw();
            case REDUCE -> reducing.reduce();
            case ALL_REDUCE, SCAN, EXSCAN -> reducing.reduceToAll();
            case REDUCE_SCATTER_BLOCK -> reducing.reduceScatterBlock();
            case REDUCE_SCATTER -> reducing.reduceScatter();
        };
    }

    private void checkRoot(CollectiveCall call) {
        boolean rooted = switch (call.operation()) {
            case BCAST, GATHER, GATHERV, SCATTER, SCATTERV, REDUCE -> true;
            default -> false;
        };
        if (rooted && (call.root() < 0 || call.root() >= size)) {
            throw new IllegalArgumentException("the root is no rank of this communicator: operation="
                    + call.operation() + ", root=" + call.root() + ", size=" + size);
        }
    }
}
