package org.jmpi.collectives.alltoall;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all with all messages in flight at once, each rank's in another order.
///
/// Restrictions: not in place. Cost with n bytes a rank: α + (p-1)/p nβ where messages to different ranks
/// don't hinder each other. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication
/// operations in MPICH*, 2005.
public final class LinearAllToAll implements RankClasses {

    @Override
    public String name() {
        return "linear";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL, Operation.ALL_TO_ALLV);
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
            out.receive(problem.target(from), from);
        }
        for (int distance = 1; distance < problem.size(); distance++) {
            int to = problem.neighbour(distance - problem.size());
            out.send(problem.source(to), to);
        }
        out.copy(problem.source(problem.rank()), problem.target(problem.rank()));
    }
}
