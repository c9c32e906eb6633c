package org.jmpi.internal.comm;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jmpi.Communicator;
import org.jmpi.Intercommunicator;
import org.jspecify.annotations.Nullable;

/// Makes an intercommunicator: the leaders tell each other their groups, then each tells its own (MPI-4.1 §7.6.2).
///
/// ```
/// leader ◀── sizes and ids, then members, over peerComm ──▶ leader
///   │ (id, first, remote members…), over the local group
///   ▼
/// members
/// ```
///
/// The leader with the lower world rank gives out the context id, and its group comes first in the order of all.
final class InterCreation {
    private static final int HEAD = 2;

    private InterCreation() {
    }

    static Intercommunicator create(CommunicatorImpl local, int leader, @Nullable Communicator peerComm,
            int remoteLeader, int tag) {
        long[] told = local.rank() == leader ? meet(local, peerComm, remoteLeader, tag) : new long[0];
        told = local.creation().from(leader, told);
        int[] own = local.membership().local().worldRanks();
        int[] remote = Arrays.stream(told, HEAD, told.length).mapToInt(Math::toIntExact).toArray();
        checkDisjoint(own, remote);
        Membership both = Membership.of(own, remote, told[1] == own[leader], local.context().worldRank());
        return new InterCommunicatorImpl(local.context(), both, told[0], local.name() + ".inter");
    }

    /// Exchange groups with the other leader.
    ///
    /// @return context id, world rank of the leader whose group is first, world ranks of the remote group
    private static long[] meet(CommunicatorImpl local, @Nullable Communicator peerComm, int remoteLeader, int tag) {
        if (!(peerComm instanceof CommunicatorImpl over)) {
            throw new IllegalArgumentException("the leader needs a communicator with both leaders: peerComm=" + peerComm
                    + "; pass one such as Mpi.world()");
        }
        GroupImpl peers = over.membership().peers();
        int self = local.context().worldRank();
        int peer = peers.world(Checks.root(remoteLeader, peers.size()));
        if (local.membership().local().rankOf(peer) >= 0) {
            throw new IllegalArgumentException("the two groups of an intercommunicator share no process: remoteLeader="
                    + remoteLeader + " of " + over.name() + " is in " + local.name() + "; name one of the other group");
        }
        int[] own = local.membership().local().worldRanks();
        long[] mine = {own.length, self < peer ? local.context().ids().take() : 0};
        long[] theirs = new long[HEAD];
        over.creation().swap(peer, tag, mine, theirs);
        long[] remote = new long[Math.toIntExact(theirs[0])];
        over.creation().swap(peer, tag, IntStream.of(own).asLongStream().toArray(), remote);
        long[] head = {self < peer ? mine[1] : theirs[1], Math.min(self, peer)};
        return LongStream.concat(LongStream.of(head), LongStream.of(remote)).toArray();
    }

    private static void checkDisjoint(int[] own, int[] remote) {
        IntStream.of(own)
                .filter(rank -> IntStream.of(remote).anyMatch(other -> other == rank))
                .findAny()
                .ifPresent(rank -> {
                    throw new IllegalArgumentException(
                            "the two groups of an intercommunicator share no process: world rank="
                                    + rank + ", local=" + Arrays.toString(own) + ", remote=" + Arrays.toString(remote)
                                    + "; leave it out of one of them");
                });
    }
}
