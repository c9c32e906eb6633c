package org.jmpi.collectives.call;

import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveChannel;
import org.jmpi.spi.Neighbourhood;

/// Checks the calls of one rank and turns them into problems. Immutable.
///
/// @param size number of ranks
/// @param rank this rank
/// @param neighbours whom this rank exchanges with in a topology
/// @param firstGroup number of ranks in the first of two groups, `size` where there is one
public record CallBinder(int size, int rank, Neighbourhood neighbours, int firstGroup) {

    /// For a communicator of one group without topology.
    public CallBinder(int size, int rank) {
        this(size, rank, Neighbourhood.NONE, size);
    }

    /// For the communicator that a channel belongs to.
    public static CallBinder of(CollectiveChannel channel) {
        return new CallBinder(channel.size(), channel.rank(), channel.neighbours(), channel.firstGroup());
    }

    /// Check a call and bind it.
    ///
    /// @throws IllegalArgumentException where counts, sizes and buffers don't fit each other
    /// @throws org.jmpi.MpiException    of class OP where the op isn't defined for the datatype
    public BoundCall bind(CollectiveCall call) {
        if (firstGroup < size) {
            return new InterCalls(call, new Sides(size, rank, firstGroup)).bind();
        }
        checkRoot(call);
        var arguments = new Arguments(call, size, rank);
        var rooted = new RootedCalls(arguments);
        var symmetric = new SymmetricCalls(arguments);
        var reducing = new ReducingCalls(arguments);
        var among = new NeighbourhoodCalls(call, size, rank, neighbours);
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
            case NEIGHBOR_ALL_GATHER -> among.allGather();
            case NEIGHBOR_ALL_GATHERV -> among.allGatherv();
            case NEIGHBOR_ALL_TO_ALL -> among.allToAll();
            case NEIGHBOR_ALL_TO_ALLV -> among.allToAllv();
            case NEIGHBOR_ALL_TO_ALLW -> among.allToAllw();
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
