package org.jmpi.collectives.bcast;

import java.util.Set;
import org.jmpi.collectives.schedule.EndsWithRing;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast by scattering p parts down a binomial tree, then passing each part round a ring.
///
/// Restrictions: none; parts are cut at bytes, since only the signature's size is equal on all ranks. Cost:
/// (⌈log₂ p⌉ + p - 1) α + 2 (p-1)/p nβ: many rounds, few bytes. Source: van de Geijn; Thakur, Rabenseifner,
/// Gropp, *Optimization of collective communication operations in MPICH*, 2005.
public final class ScatterRingBcast implements EndsWithRing {

    @Override
    public String name() {
        return "scatterRing";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        emitHead(problem, out);
        ring(problem, new Tree(problem.size(), problem.fromRoot()), problem.target(problem.root()), out);
    }

    /// The scatter.
    @Override
    public void emitHead(Problem problem, ScheduleBuilder out) {
        Region data = problem.target(problem.root());
        var tree = new Tree(problem.size(), problem.fromRoot());
        if (!tree.isRoot()) {
            out.receive(subtree(tree, tree.self(), data), problem.absolute(tree.parent())).nextRound();
        }
        for (int index = tree.children() - 1; index >= 0; index--) {
            int child = tree.child(index);
            out.send(subtree(tree, child, data), problem.absolute(child));
        }
        out.nextRound();
    }

    private static Region subtree(Tree tree, int number, Region data) {
        return data.parts(number, tree.span(number), tree.size(), 1);
    }

    /// Only what a rank doesn't have yet is passed on: after the scatter a rank holds its whole subtree's
    /// parts. As a subtree of rank x ends at the last rank, these are parts of rounds from x on.
    private static void ring(Problem problem, Tree tree, Region data, ScheduleBuilder out) {
        int size = problem.size();
        int next = (tree.self() + 1) % size;
        for (int round = 0; round < size - 1; round++) {
            int give = Math.floorMod(tree.self() - round, size);
            int take = Math.floorMod(tree.self() - round - 1, size);
            if (!holds(tree, tree.self(), take)) {
                out.receive(data.part(take, size, 1), problem.neighbour(-1));
            }
            if (!holds(tree, next, give)) {
                out.send(data.part(give, size, 1), problem.neighbour(1));
            }
            out.nextRound();
        }
    }

    private static boolean holds(Tree tree, int number, int part) {
        return part >= number && part < number + tree.span(number);
    }
}
