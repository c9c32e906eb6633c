package org.jmpi.collectives.verify;

import java.util.List;
import org.jmpi.collectives.schedule.Peers;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.spi.Neighbourhood;

/// What the standard says of neighbourhood collectives: the k-th block that a rank sends to another is the k-th that the
/// other takes from it.
final class NeighbourExpectation {

    private NeighbourExpectation() {
    }

    static void put(SymbolicMemory memory, List<Problem> problems, int rank) {
        Neighbourhood own = neighbours(problems.get(rank));
        int[] taken = new int[problems.size()];
        for (int turn = 0; turn < own.incoming(); turn++) {
            int block = own.receivedAs(turn);
            int giver = own.source(block);
            if (giver >= 0) {
                Region source = given(problems.get(giver), rank, taken[giver]++);
                Region target = problems.get(rank).target(block);
                memory.write(new Piece(target.offset(), target.end(), Value.of(giver),
                        source.offset() - target.offset()));
            }
        }
    }

    /// Block number `index` of those that a rank sends to `taker`.
    private static Region given(Problem giver, int taker, int index) {
        Neighbourhood neighbours = neighbours(giver);
        int seen = 0;
        for (int block = 0; block < neighbours.outgoing(); block++) {
            if (neighbours.destination(block) == taker && seen++ == index) {
                return giver.source(block);
            }
        }
        throw new ScheduleFault("the topology has no such edge: from=" + giver.rank() + ", to=" + taker);
    }

    private static Neighbourhood neighbours(Problem problem) {
        return problem.peers() instanceof Peers.Neighbours(Neighbourhood of) ? of : Neighbourhood.NONE;
    }
}
