package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all round a ring: p parts are combined on their way round, then passed round once more.
///
/// Restrictions: commutative ops, as part i is combined in the order i, i+1, …, i-1. Cost: 2 (p-1)(α + n/p β)
/// + (p-1)/p nγ: the fewest bytes. Source: Patarasuk, Yuan, *Bandwidth optimal all-reduce algorithms for
/// clusters of workstations*, 2009. Scratch in place: n/p.
public final class RingAllReduce implements RankClasses {

    @Override
    public String name() {
        return "ring";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.refusalToSwap();
    }

    /// One class where all parts are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.bytes() % (problem.unit() * problem.size()) == 0 ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Ring.emit(problem, 1, out);
    }
}
