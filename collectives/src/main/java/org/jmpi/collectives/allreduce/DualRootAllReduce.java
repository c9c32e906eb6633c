package org.jmpi.collectives.allreduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Segments;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all over two binary trees, whose roots swap their sums: segments go up to be added while
/// others come down again.
///
/// ```
/// round t, height h:   depth d sends segment t - (h - d) up        and t - (h + d) - 1 down
///                      the roots swap segment t - h
/// ```
///
/// Each tree holds one half of the ranks, numbered so that a node comes before its subtrees: order is kept.
///
/// Restrictions: none. Cost with s segments and h = ⌊log₂ p/2⌋: (2h + s)(α + 3 n/s β + 3 n/s γ), with up to
/// three messages each way at once. Scratch: three segments. Source: Träff, *A doubly-pipelined, dual-root
/// reduction-to-all algorithm and implementation*, 2021.
public final class DualRootAllReduce implements Pipelined, RankClasses {
    private static final long SEGMENT_BYTES = 64 << 10;

    @Override
    public String name() {
        return "dualRoot";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public int rankClass(Problem problem) {
        return HalfTree.of(problem.size(), problem.rank()).kind();
    }

    @Override
    public int segments(Problem problem) {
        return Segments.of(problem.source(problem.rank()), SEGMENT_BYTES, problem.unit()).count();
    }

    @Override
    public int period(Problem problem) {
        return 1;
    }

    @Override
    public int depth(Problem problem) {
        return 2 * HalfTree.of(problem.size(), 0).height() + 2;
    }

    @Override
    public void emit(Problem problem, int segments, ScheduleBuilder out) {
        if (problem.size() == 1) {
            out.copy(problem.source(0), problem.target(0));
            return;
        }
        new Emission(problem, segments, out).run();
    }

    private static final class Emission {
        private final ScheduleBuilder out;
        private final HalfTree tree;
        private final Segments own;
        private final Segments result;
        private final boolean inPlace;
        private final Region near;
        private final Region far;
        private final Region swapped;

        Emission(Problem problem, int segments, ScheduleBuilder out) {
            this.out = out;
            this.tree = HalfTree.of(problem.size(), problem.rank());
            this.own = new Segments(problem.source(problem.rank()), segments, problem.unit());
            this.result = new Segments(problem.target(problem.rank()), segments, problem.unit());
            this.inPlace = problem.inPlace();
            this.near = out.scratch(tree.children() > 1 ? own.longest() : 0);
            this.far = out.scratch(inPlace && tree.isInner() ? own.longest() : 0);
            this.swapped = out.scratch(tree.isRoot() ? own.longest() : 0);
        }

        void run() {
            int height = tree.height();
            int depth = tree.depth();
            for (int round = 0; round < own.count() + 2 * height + 1; round++) {
                int gathered = round - height + depth + 1;
                int given = round - height + depth;
                int got = round - height - depth;
                int spread = got - 1;
                receive(gathered, got);
                send(given, spread);
                if (own.has(gathered)) {
                    gather(gathered);
                }
                if (own.has(given) && tree.isRoot()) {
                    swap(given);
                }
                out.nextRound();
            }
        }

        private void receive(int gathered, int got) {
            if (own.has(gathered)) {
                for (int child = 0; child < tree.children(); child++) {
                    out.receive(operand(child, gathered), tree.child(child));
                }
            }
            if (own.has(got)) {
                Region into = tree.isRoot() ? swapped.first(own.get(got).length()) : result.get(got);
                out.receive(into, tree.isRoot() ? tree.otherRoot() : tree.parent());
            }
        }

        private void send(int given, int spread) {
            if (own.has(given)) {
                out.send(sum(given), tree.isRoot() ? tree.otherRoot() : tree.parent());
            }
            if (own.has(spread)) {
                for (int child = 0; child < tree.children(); child++) {
                    out.send(result.get(spread), tree.child(child));
                }
            }
        }

        private Region sum(int segment) {
            return tree.isInner() ? result.get(segment) : own.get(segment);
        }

        /// The last child's operand goes straight to the result, unless that holds the contribution.
        private Region operand(int child, int segment) {
            long length = own.get(segment).length();
            if (child == tree.children() - 1) {
                return inPlace ? far.first(length) : result.get(segment);
            }
            return near.first(length);
        }

        private void gather(int segment) {
            Region sum = own.get(segment);
            for (int child = 0; child < tree.children(); child++) {
                out.reduce(sum, operand(child, segment));
                sum = operand(child, segment);
            }
            if (tree.isInner()) {
                out.copy(sum, result.get(segment));
            }
        }

        private void swap(int segment) {
            Region incoming = swapped.first(own.get(segment).length());
            Region whole = result.get(segment);
            if (tree.isLower()) {
                out.reduce(sum(segment), incoming).copy(incoming, whole);
            } else {
                out.copy(sum(segment), whole).reduce(incoming, whole);
            }
        }
    }
}
