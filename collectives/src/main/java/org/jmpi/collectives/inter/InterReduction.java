package org.jmpi.collectives.inter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reductions by combining up a binomial tree in each group; the leaders exchange the results, and each gives its group
/// what the other's combined to.
///
/// Cost with n bytes, p and q ranks: (⌈log₂ p⌉ + 1 + ⌈log₂ q⌉) (α + nβ) + ⌈log₂ p⌉ nγ; parts are scattered by the leader,
/// at q α + nβ instead of the last ⌈log₂ q⌉. Scratch: 2 n on inner ranks. Source: the definitions in MPI-4.1 §6.9, §6.10.
public final class InterReduction implements Algorithm {

    @Override
    public String name() {
        return "interLeaders";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE, Operation.ALL_REDUCE, Operation.REDUCE_SCATTER_BLOCK, Operation.REDUCE_SCATTER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Sides sides = Sides.of(problem);
        GroupTree tree = GroupTree.of(sides);
        switch (problem.operation()) {
            case REDUCE -> reduce(problem, sides, tree, out);
            case ALL_REDUCE -> allReduce(problem, sides, tree, out);
            default -> reduceScatter(problem, sides, tree, out);
        }
    }

    private static void reduce(Problem problem, Sides sides, GroupTree tree, ScheduleBuilder out) {
        if (problem.isRoot()) {
            out.receive(problem.target(0), sides.remote(0));
        } else if (problem.root() >= 0) {
            Region sum = tree.combine(problem.source(0), out);
            if (tree.isLeader()) {
                out.send(sum, problem.root());
            }
        }
    }

    private static void allReduce(Problem problem, Sides sides, GroupTree tree, ScheduleBuilder out) {
        Region sum = tree.combine(problem.source(0), out);
        if (tree.isLeader()) {
            out.receive(problem.target(0), sides.remote(0)).send(sum, sides.remote(0)).nextRound();
        }
        tree.spread(problem.target(0), out);
    }

    private static void reduceScatter(Problem problem, Sides sides, GroupTree tree, ScheduleBuilder out) {
        Region own = new Region(Space.SEND, 0, problem.sources().total(sides.localSize()));
        Region sum = tree.combine(own, out);
        if (!tree.isLeader()) {
            out.receive(problem.target(0), sides.local(0));
            return;
        }
        Region all = out.scratch(own.length());
        out.receive(all, sides.remote(0)).send(sum, sides.remote(0)).nextRound();
        for (int place = 1; place < sides.localSize(); place++) {
            out.send(part(problem, all, place), sides.local(place));
        }
        out.copy(part(problem, all, 0), problem.target(0));
    }

    private static Region part(Problem problem, Region all, int place) {
        return all.slice(problem.sources().offset(place), problem.sources().length(place));
    }
}
