package org.jmpi.collectives.inter;

import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Sides;
import org.jmpi.collectives.schedule.Tree;

/// The binomial tree of a rank's own group, with place 0, the leader, at the top.
///
/// @param sides this rank's view of the groups
/// @param tree  its place in the tree
record GroupTree(Sides sides, Tree tree) {

    static GroupTree of(Sides sides) {
        return new GroupTree(sides, new Tree(sides.localSize(), sides.localRank()));
    }

    boolean isLeader() {
        return tree.isRoot();
    }

    /// Combine the group's contributions at the leader, in the order of places.
    ///
    /// @param own this rank's contribution, only read
    /// @return where the combination stands at the leader; elsewhere it was sent
    Region combine(Region own, ScheduleBuilder out) {
        Region sum = own;
        Region[] buffers = {tree.children() > 0 ? out.scratch(own.length()) : own,
            tree.children() > 1 ? out.scratch(own.length()) : own};
        for (int index = 0; index < tree.children(); index++) {
            Region operand = buffers[index % 2];
            out.receive(operand, sides.local(tree.child(index))).reduce(sum, operand).nextRound();
            sum = operand;
        }
        if (!tree.isRoot()) {
            out.send(sum, sides.local(tree.parent())).nextRound();
        }
        return sum;
    }

    /// Pass the leader's `region` on to the group.
    void spread(Region region, ScheduleBuilder out) {
        if (!tree.isRoot()) {
            out.receive(region, sides.local(tree.parent())).nextRound();
        }
        for (int index = tree.children() - 1; index >= 0; index--) {
            out.send(region, sides.local(tree.child(index)));
        }
    }
}
