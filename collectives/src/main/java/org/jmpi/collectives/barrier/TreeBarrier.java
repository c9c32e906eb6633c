package org.jmpi.collectives.barrier;

import java.util.Set;
import java.util.function.IntUnaryOperator;
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
        var branch = new Branch(IntUnaryOperator.identity(), new Tree(problem.size(), problem.rank()));
        branch.arrive(out);
        branch.release(out);
    }

    /// One rank's place in the tree over some ranks, whose first one is the root.
    record Branch(IntUnaryOperator members, Tree tree) {

        /// Wait for the ranks below, then tell the one above.
        void arrive(ScheduleBuilder out) {
            for (int child = 0; child < tree.children(); child++) {
                out.receive(NOTHING, members.applyAsInt(tree.child(child)));
            }
            out.nextRound();
            if (!tree.isRoot()) {
                out.send(NOTHING, members.applyAsInt(tree.parent())).nextRound();
            }
        }

        /// Wait for the one above, then tell the ranks below.
        void release(ScheduleBuilder out) {
            if (!tree.isRoot()) {
                out.receive(NOTHING, members.applyAsInt(tree.parent())).nextRound();
            }
            for (int child = tree.children() - 1; child >= 0; child--) {
                out.send(NOTHING, members.applyAsInt(tree.child(child)));
            }
        }
    }
}
