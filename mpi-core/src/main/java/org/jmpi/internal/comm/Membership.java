package org.jmpi.internal.comm;

import java.util.stream.IntStream;

/// The groups of a communicator, as one rank sees them.
///
/// @param local the group this rank is in
/// @param peers whom messages go to: the remote group of an intercommunicator, else `local`
/// @param all   who creates communicators and runs collectives together: both groups, in an order that all ranks agree
///              on, else `local`
record Membership(GroupImpl local, GroupImpl peers, GroupImpl all) {

    /// Whether there are two groups.
    boolean isInter() {
        return local != peers;
    }

    /// Number of ranks in the first group of all.
    int first() {
        return all.world(0) == local.world(0) ? local.size() : peers.size();
    }

    /// How an error names one of all.
    String describe(int member) {
        if (!isInter()) {
            return "rank " + member;
        }
        int world = all.world(member);
        int rank = local.rankOf(world) >= 0 ? local.rankOf(world) : peers.rankOf(world);
        return "rank " + rank + " of its group (world rank " + world + ")";
    }

    /// What makes the calls of collectives that move data.
    MovementCalls movements() {
        int rank = local.rank().getAsInt();
        return isInter() ? new InterMovementCalls(rank, peers.size()) : new MovementCalls(rank, local.size());
    }

    /// What makes the calls of collectives that combine data.
    ReductionCalls reductions() {
        int rank = local.rank().getAsInt();
        return isInter() ? new InterReductionCalls(rank, peers.size()) : new ReductionCalls(rank, local.size());
    }

    /// One group.
    static Membership of(GroupImpl group) {
        return new Membership(group, group, group);
    }

    /// Two groups.
    ///
    /// @param localFirst whether the local group is the first in the order of all; the other way on the other side
    static Membership of(int[] local, int[] remote, boolean localFirst, int self) {
        int[] first = localFirst ? local : remote;
        int[] second = localFirst ? remote : local;
        int[] all = IntStream.concat(IntStream.of(first), IntStream.of(second)).toArray();
        return new Membership(new GroupImpl(local, self), new GroupImpl(remote, self), new GroupImpl(all, self));
    }
}
