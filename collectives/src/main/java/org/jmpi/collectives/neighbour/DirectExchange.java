package org.jmpi.collectives.neighbour;

import java.util.ArrayDeque;
import java.util.EnumSet;
import java.util.Queue;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Peers;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Neighbourhood;

/// One message to each destination and one from each source, all at once; a rank that is its own neighbour copies.
///
/// Receives are posted in the order in which the neighbourhood says that messages of one rank come, see
/// [Neighbourhood#receivedAs].
///
/// Restrictions: none. Cost with d neighbours and n bytes for each: d α + d nβ. Source: the definition in MPI-4.1 §8.6.
public final class DirectExchange implements Algorithm {

    @Override
    public String name() {
        return "direct";
    }

    @Override
    public Set<Operation> operations() {
        return EnumSet.range(Operation.NEIGHBOR_ALL_GATHER, Operation.NEIGHBOR_ALL_TO_ALLW);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        if (problem.peers() instanceof Peers.Neighbours(Neighbourhood neighbours)) {
            Queue<Region> fromSelf = receives(problem, neighbours, out);
            for (int i = 0; i < neighbours.outgoing(); i++) {
                int to = neighbours.destination(i);
                if (to >= 0 && to != problem.rank()) {
                    out.send(problem.source(i), to);
                }
            }
            for (int i = 0; i < neighbours.outgoing(); i++) {
                if (neighbours.destination(i) == problem.rank()) {
                    out.copy(problem.source(i), fromSelf.remove());
                }
            }
        }
    }

    /// Receive from the others.
    ///
    /// @return where this rank's messages to itself go, in order
    private static Queue<Region> receives(Problem problem, Neighbourhood neighbours, ScheduleBuilder out) {
        Queue<Region> fromSelf = new ArrayDeque<>();
        for (int turn = 0; turn < neighbours.incoming(); turn++) {
            int block = neighbours.receivedAs(turn);
            int from = neighbours.source(block);
            if (from == problem.rank()) {
                fromSelf.add(problem.target(block));
            } else if (from >= 0) {
                out.receive(problem.target(block), from);
            }
        }
        return fromSelf;
    }
}
