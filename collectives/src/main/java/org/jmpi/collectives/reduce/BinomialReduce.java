package org.jmpi.collectives.reduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction up a binomial tree.
///
/// Restrictions: none; where order matters the tree is rooted at rank 0, whose result goes to the root in one
/// message more. Cost: ⌈log₂ p⌉ (α + nβ + nγ). Scratch: 2 n on inner ranks. Source: Thakur, Rabenseifner,
/// Gropp, *Optimization of collective communication operations in MPICH*, 2005.
public final class BinomialReduce implements Algorithm {

    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE);
    }

    @Override
    public boolean fixesOrder() {
        return true;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.root());
        int top = problem.commutative() ? problem.root() : 0;
        boolean here = problem.isRoot() && problem.rank() == top;
        Region sum = ReduceTree.emit(problem, top, own, here ? problem.target(problem.root()) : own, out);
        if (here) {
            out.copy(sum, problem.target(problem.root()));
        } else if (problem.rank() == top) {
            out.send(sum, problem.root());
        } else if (problem.isRoot()) {
            out.receive(problem.target(problem.root()), top);
        }
    }
}
