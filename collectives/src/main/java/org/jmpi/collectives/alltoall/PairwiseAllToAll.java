package org.jmpi.collectives.alltoall;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all in p-1 rounds: in round k each rank sends to the one k further on and receives from the one k
/// back.
///
/// Restrictions: not in place. Cost with n bytes a rank: (p-1) α + (p-1)/p nβ, one partner each way at a
/// time. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication operations in MPICH*,
/// 2005.
public final class PairwiseAllToAll implements RankClasses {

    @Override
    public String name() {
        return "pairwise";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV, Operation.ALL_TO_ALLW);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.inPlace() ? Optional.of("needs a send buffer of its own, not in place")
                : Optional.empty();
    }

    /// One class where all blocks are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.operation() == Operation.ALL_TO_ALL ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        for (int distance = 1; distance < problem.size(); distance++) {
            int from = problem.neighbour(-distance);
            int to = problem.neighbour(distance);
            out.receive(problem.target(from), from).send(problem.source(to), to).nextRound();
        }
        out.copy(problem.source(problem.rank()), problem.target(problem.rank()));
    }
}
