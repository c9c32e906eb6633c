package org.jmpi.collectives.bcast;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast down a binomial tree, the largest subtree first.
///
/// Restrictions: none. Cost: ⌈log₂ p⌉ (α + nβ): few rounds, many bytes. Source: Thakur, Rabenseifner, Gropp,
/// *Optimization of collective communication operations in MPICH*, 2005.
public final class BinomialBcast implements Algorithm {

    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region data = problem.target(problem.root());
        var tree = new Tree(problem.size(), problem.fromRoot());
        if (!tree.isRoot()) {
            out.receive(data, problem.absolute(tree.parent())).nextRound();
        }
        for (int child = tree.children() - 1; child >= 0; child--) {
            out.send(data, problem.absolute(tree.child(child)));
        }
    }
}
