package org.jmpi.collectives.schedule;

import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Neighbourhood;

/// Makes the problems of neighbourhood collectives. Lengths are in bytes.
public final class NeighbourProblems {

    private NeighbourProblems() {
    }

    /// The same `own` bytes to all destinations.
    public static Problem allGather(Operation operation, int size, int rank, Neighbourhood neighbours, long own,
            Blocks targets) {
        return of(operation, size, rank, neighbours, Blocks.whole(own), targets);
    }

    /// A block to each destination.
    public static Problem allToAll(Operation operation, int size, int rank, Neighbourhood neighbours, Blocks sources,
            Blocks targets) {
        return of(operation, size, rank, neighbours, sources, targets);
    }

    private static Problem of(Operation operation, int size, int rank, Neighbourhood neighbours, Blocks sources,
            Blocks targets) {
        return new Problem(operation, size, rank, -1, false, true, 1, Problem.UNEQUAL, sources, targets,
                new Peers.Neighbours(neighbours));
    }
}
