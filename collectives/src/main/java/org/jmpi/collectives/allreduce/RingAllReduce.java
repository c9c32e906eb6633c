package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all round a ring: p parts are combined on their way round, then passed round once more.
///
/// A part is received straight into the result, which the contribution is then combined into: scratch of n/p
/// is needed only in place.
///
/// Restrictions: commutative ops, as part i is combined in the order i, i+1, …, i-1. Cost: 2 (p-1)(α + n/p β)
/// + (p-1)/p nγ: the fewest bytes. Source: Patarasuk, Yuan, *Bandwidth optimal all-reduce algorithms for
/// clusters of workstations*, 2009.
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
        return problem.commutative() ? Optional.empty() : Optional.of("needs a commutative op");
    }

    /// One class where all parts are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.bytes() % (problem.unit() * problem.size()) == 0 ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.rank());
        Region result = problem.target(problem.rank());
        if (problem.size() == 1) {
            out.copy(own, result);
            return;
        }
        reduceScatter(problem, own, result, out);
        allGather(problem, result, out);
    }

    private static void reduceScatter(Problem problem, Region own, Region result, ScheduleBuilder out) {
        Region incoming = problem.inPlace() ? out.scratch(part(problem, result, 0).length()) : result;
        for (int round = 0; round < problem.size() - 1; round++) {
            Region give = part(problem, round == 0 ? own : result, problem.neighbour(-round));
            int index = problem.neighbour(-round - 1);
            Region take = part(problem, result, index);
            Region operand = problem.inPlace() ? incoming.first(take.length()) : part(problem, own, index);
            out.receive(problem.inPlace() ? operand : take, problem.neighbour(-1));
            out.send(give, problem.neighbour(1));
            out.reduce(operand, take);
        }
    }

    private static void allGather(Problem problem, Region result, ScheduleBuilder out) {
        for (int round = 0; round < problem.size() - 1; round++) {
            out.receive(part(problem, result, problem.neighbour(-round)), problem.neighbour(-1));
            out.send(part(problem, result, problem.neighbour(1 - round)), problem.neighbour(1));
            out.nextRound();
        }
    }

    private static Region part(Problem problem, Region whole, int index) {
        return whole.part(index, problem.size(), problem.unit());
    }
}
