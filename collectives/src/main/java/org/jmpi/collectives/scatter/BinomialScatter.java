package org.jmpi.collectives.scatter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.collectives.schedule.Wrap;
import org.jmpi.spi.CollectiveCall.Operation;

/// Scatter down a binomial tree of the ranks counted from the root; inner ranks receive their whole subtree's
/// blocks.
///
/// A subtree whose ranks go beyond the last one is sent in two messages, so that the root sends all blocks
/// from where they are.
///
/// Restrictions: equal blocks. Cost with n bytes a block: ⌈log₂ p⌉ α + (p-1) nβ. Scratch: the blocks of the
/// subtree on inner ranks. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication
/// operations in MPICH*, 2005.
public final class BinomialScatter implements Algorithm {

    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.SCATTER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        var tree = new Tree(problem.size(), problem.fromRoot());
        Region own = problem.target(problem.root());
        if (tree.children() == 0 && !tree.isRoot()) {
            out.receive(own, problem.absolute(tree.parent()));
            return;
        }
        Region blocks = tree.isRoot() ? allBlocks(problem)
                : out.scratch(problem.bytes() * tree.span(tree.self()));
        var wrap = new Wrap(problem, tree, blocks);
        if (!tree.isRoot()) {
            wrap.forEachRun(tree.self(), run -> out.receive(run, problem.absolute(tree.parent())));
            out.nextRound();
        }
        for (int child = tree.children() - 1; child >= 0; child--) {
            int number = tree.child(child);
            wrap.forEachRun(number, run -> out.send(run, problem.absolute(number)));
        }
        out.copy(wrap.block(tree.self()), own);
    }

    private static Region allBlocks(Problem problem) {
        return new Region(problem.source(0).space(), 0, problem.bytes() * problem.size());
    }
}
