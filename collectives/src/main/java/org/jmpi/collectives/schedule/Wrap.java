package org.jmpi.collectives.schedule;

import java.util.function.Consumer;

/// Equal blocks of a subtree of ranks counted from the root, as the regions they stand in.
///
/// ```
/// size 5, root 3:  number  0 1 2 3 4      at the root, rank order:   [2 3 4 | 0 1]
///                  rank    3 4 0 1 2      elsewhere, number order:   [self, self+1, …]
/// ```
///
/// The numbers of a subtree follow each other, their ranks jump back to 0 once at most. Both sides of a
/// message cut there, so each piece is one run on both.
///
/// @param problem a gather or scatter of equal blocks
/// @param tree    this rank's place
/// @param blocks  at the root all blocks in rank order, elsewhere those of the subtree in number order
public record Wrap(Problem problem, Tree tree, Region blocks) {

    /// The block of one number.
    public Region block(int number) {
        return run(number, 1);
    }

    /// Hand over the one or two runs that the subtree of `number` stands in, in number order.
    public void forEachRun(int number, Consumer<Region> action) {
        int span = tree.span(number);
        int untilWrap = problem.size() - problem.root() - number;
        if (untilWrap <= 0 || untilWrap >= span) {
            action.accept(run(number, span));
        } else {
            action.accept(run(number, untilWrap));
            action.accept(run(number + untilWrap, span - untilWrap));
        }
    }

    private Region run(int number, int count) {
        int place = tree.isRoot() ? problem.absolute(number) : number - tree.self();
        return blocks.slice(place * problem.bytes(), count * problem.bytes());
    }
}
