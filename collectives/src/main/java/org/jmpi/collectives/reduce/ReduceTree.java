package org.jmpi.collectives.reduce;

import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Tree;

/// The binomial combining tree, shared by the algorithms that begin with one.
public final class ReduceTree {

    private ReduceTree() {
    }

    /// Combine all ranks' `own` at rank `top`, in rank order counted from `top`.
    ///
    /// A child's operands are those that follow ours, so each child is received into a buffer of its own, and
    /// becomes the right operand and the result: no copy, and the order is kept. The last child may be
    /// received into the result.
    ///
    /// @param own    this rank's contribution, only read
    /// @param result where the last child may be received at `top`; `own` itself for none
    /// @return where the combination stands at `top`; elsewhere it was sent
    public static Region emit(Problem problem, int top, Region own, Region result, ScheduleBuilder out) {
        int size = problem.size();
        var tree = new Tree(size, Math.floorMod(problem.rank() - top, size));
        int children = tree.children();
        boolean direct = tree.isRoot() && !result.equals(own);
        Region sum = own;
        Region[] buffers = scratch(own, direct ? children - 1 : children, out);
        for (int index = 0; index < children; index++) {
            Region operand = direct && index == children - 1 ? result : buffers[index % 2];
            out.receive(operand, (int) (((long) tree.child(index) + top) % size));
            out.reduce(sum, operand).nextRound();
            sum = operand;
        }
        if (!tree.isRoot()) {
            out.send(sum, (int) (((long) tree.parent() + top) % size)).nextRound();
        }
        return sum;
    }

    private static Region[] scratch(Region like, int uses, ScheduleBuilder out) {
        Region[] buffers = new Region[Math.clamp(uses, 0, 2)];
        for (int i = 0; i < buffers.length; i++) {
            buffers[i] = out.scratch(like.length());
        }
        return buffers;
    }
}
