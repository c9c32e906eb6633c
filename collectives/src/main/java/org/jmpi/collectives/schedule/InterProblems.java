package org.jmpi.collectives.schedule;

import org.jmpi.spi.CollectiveCall.Operation;

/// Makes the problems of collectives between two groups, which are numbered as one. Lengths are in bytes.
///
/// The root, too, is a number among all; -1 where there is none, and on the ranks beside it, which don't know it.
public final class InterProblems {
    private static final int NO_ROOT = -1;

    private InterProblems() {
    }

    /// A barrier.
    public static Problem barrier(Sides sides) {
        return moving(Operation.BARRIER, sides, NO_ROOT, Blocks.none(), Blocks.none());
    }

    /// The problem of a rank beside the root: nothing to do.
    public static Problem aside(Operation operation, Sides sides) {
        return moving(operation, sides, NO_ROOT, Blocks.none(), Blocks.none());
    }

    /// A broadcast of `bytes`; the one buffer is RECV.
    public static Problem bcast(Sides sides, int root, long bytes) {
        return new Problem(Operation.BCAST, sides.size(), sides.rank(), root, true, true, 1, bytes, Blocks.whole(bytes),
                Blocks.whole(bytes), new Peers.TwoGroups(sides.first()));
    }

    /// A collective that moves blocks to and from the places of the other group.
    public static Problem moving(Operation operation, Sides sides, int root, Blocks sources, Blocks targets) {
        return new Problem(operation, sides.size(), sides.rank(), root, false, true, 1, Problem.UNEQUAL, sources,
                targets, new Peers.TwoGroups(sides.first()));
    }

    /// A reduction of the other group's contributions to `root`, of `bytes` in elements of `unit` bytes.
    public static Problem reduce(Sides sides, int root, long bytes, long unit, boolean commutative) {
        boolean atRoot = root == sides.rank();
        return reducing(Operation.REDUCE, sides, root, Blocks.whole(atRoot ? 0 : bytes),
                Blocks.whole(atRoot ? bytes : 0), new Element(unit, commutative));
    }

    /// A reduction of each group's contributions to all of the other, of `bytes` in elements of `unit` bytes.
    public static Problem allReduce(Sides sides, long bytes, long unit, boolean commutative) {
        return reducing(Operation.ALL_REDUCE, sides, NO_ROOT, Blocks.whole(bytes), Blocks.whole(bytes),
                new Element(unit, commutative));
    }

    /// A reduction of each group's contributions whose part `i`, `lengths[i]` bytes long, goes to place `i` of the other
    /// group; `lengths` are for this group, and kept. Both groups' lengths have the same sum.
    public static Problem reduceScatter(Operation operation, Sides sides, long[] lengths, long unit,
            boolean commutative) {
        return reducing(operation, sides, NO_ROOT, Blocks.packed(lengths), Blocks.whole(lengths[sides.localRank()]),
                new Element(unit, commutative));
    }

    private record Element(long unit, boolean commutative) {
    }

    private static Problem reducing(Operation operation, Sides sides, int root, Blocks sources, Blocks targets,
            Element element) {
        return new Problem(operation, sides.size(), sides.rank(), root, false, element.commutative, element.unit,
                Problem.UNEQUAL, sources, targets, new Peers.TwoGroups(sides.first()));
    }
}
