package org.jmpi.collectives.inter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast from the root to the other group's leader, and from there down a binomial tree.
///
/// Cost with n bytes to q ranks: (1 + ⌈log₂ q⌉) (α + nβ). Source: the definition in MPI-4.1 §6.4.
public final class InterBcast implements Algorithm {

    @Override
    public String name() {
        return "interTree";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region buffer = problem.target(0);
        Sides sides = Sides.of(problem);
        if (problem.isRoot()) {
            out.send(buffer, sides.remote(0));
        } else if (problem.root() >= 0) {
            GroupTree tree = GroupTree.of(sides);
            if (tree.isLeader()) {
                out.receive(buffer, problem.root()).nextRound();
            }
            tree.spread(buffer, out);
        }
    }
}
