package org.jmpi.collectives.barrier;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.spi.CollectiveCall.Operation;

/// Barrier by a binomial tree: arrivals are gathered up to rank 0, which releases all down the same tree.
///
/// Restrictions: none. Cost: 2 ⌈log₂ p⌉ α, in 2 (p-1) messages where dissemination sends p ⌈log₂ p⌉: for
/// many ranks on few cores. Source: Mellor-Crummey, Scott, *Algorithms for scalable synchronization on
/// shared-memory multiprocessors*, 1991.
public final class TreeBarrier implements Algorithm {
    private static final Region NOTHING = new Region(Space.TEMP, 0, 0);

    @Override
    public String name() {
        return "tree";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BARRIER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        var tree = new Tree(problem.size(), problem.rank());
        for (int child = 0; child < tree.children(); child++) {
            out.receive(NOTHING, tree.child(child));
        }
        out.nextRound();
        if (!tree.isRoot()) {
            out.send(NOTHING, tree.parent()).nextRound();
            out.receive(NOTHING, tree.parent()).nextRound();
        }
        for (int child = tree.children() - 1; child >= 0; child--) {
            out.send(NOTHING, tree.child(child));
        }
    }
}
