package org.jmpi.collectives.gather;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Space;
import org.jmpi.collectives.schedule.Tree;
import org.jmpi.collectives.schedule.Wrap;
import org.jmpi.spi.CollectiveCall.Operation;

/// Gather up a binomial tree of the ranks counted from the root; inner ranks send their whole subtree's
/// blocks.
///
/// A subtree whose ranks go beyond the last one is sent in two messages, so that the root receives all blocks
/// in place.
///
/// Restrictions: equal blocks. Cost with n bytes a block: ⌈log₂ p⌉ α + (p-1) nβ. Scratch: the blocks of the
/// subtree on inner ranks. Source: Thakur, Rabenseifner, Gropp, *Optimization of collective communication
/// operations in MPICH*, 2005.
public final class BinomialGather implements Algorithm {

    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.GATHER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        var tree = new Tree(problem.size(), problem.fromRoot());
        Region own = problem.source(problem.root());
        if (tree.children() == 0 && !tree.isRoot()) {
            out.send(own, problem.absolute(tree.parent()));
            return;
        }
        Region blocks = tree.isRoot() ? allBlocks(problem)
                : out.scratch(problem.bytes() * tree.span(tree.self()));
        var wrap = new Wrap(problem, tree, blocks);
        for (int child = 0; child < tree.children(); child++) {
            int number = tree.child(child);
            wrap.forEachRun(number, run -> out.receive(run, problem.absolute(number)));
        }
        out.copy(own, wrap.block(tree.self()));
        if (!tree.isRoot()) {
            wrap.forEachRun(tree.self(), run -> out.send(run, problem.absolute(tree.parent())));
        }
    }

    private static Region allBlocks(Problem problem) {
        return new Region(Space.RECV, 0, problem.bytes() * problem.size());
    }
}
