package org.jmpi.collectives.allgather;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather round a ring: each rank passes on the block it received last.
///
/// Restrictions: none. Cost with n bytes in all: (p-1) α + (p-1)/p nβ, the fewest bytes, and only between
/// neighbours. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication operations in
/// MPICH*, 2005.
public final class RingAllGather implements RankClasses {

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER, Operation.ALL_GATHERV);
    }

    /// One class where all blocks are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.operation() == Operation.ALL_GATHER ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int rank = problem.rank();
        for (int round = 0; round < problem.size() - 1; round++) {
            int give = problem.neighbour(-round);
            out.receive(problem.target(problem.neighbour(-round - 1)), problem.neighbour(-1));
            out.send(round == 0 ? problem.source(rank) : problem.target(give), problem.neighbour(1));
            out.nextRound();
        }
        out.copy(problem.source(rank), problem.target(rank));
    }
}
