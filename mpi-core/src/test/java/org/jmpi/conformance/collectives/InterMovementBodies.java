package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Intercommunicator;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Refusals;
import org.jmpi.conformance.Region;
import org.jmpi.conformance.TwoGroups;

/// Collectives between two groups that move data, in all forms (MPI-4.1 §6.2.3).
final class InterMovementBodies {
    private static final int[] SIZES = {0, 3, 70, 30_000};

    private InterMovementBodies() {
    }

    /// Call `body` for each size and each root of both groups; it gets the root argument of this rank.
    private static void rooted(Rank me, Rooted body) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            int low = groups.isLow() ? comm.size() : comm.remoteSize();
            int all = comm.size() + comm.remoteSize();
            for (int root = 0; root < all; root++) {
                boolean here = root < low == groups.isLow();
                int place = root < low ? root : root - low;
                int argument = !here ? place : place == comm.rank() ? Communicator.ROOT : Communicator.PROC_NULL;
                body.run(groups, argument, SIZES[root % SIZES.length], Form.of(root + groups.key()));
            }
        });
    }

    private interface Rooted {
        void run(TwoGroups groups, int root, int bytes, Form form);
    }

    private static byte[] blocks(int count, int bytes, IntFunction<byte[]> block) {
        byte[] all = new byte[count * bytes];
        IntStream.range(0, count).forEach(i -> System.arraycopy(block.apply(i), 0, all, i * bytes, bytes));
        return all;
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void broadcastFromARootToTheOtherGroup(Rank me) {
        rooted(me, (groups, root, bytes, form) -> {
            Intercommunicator comm = groups.comm();
            Region region = me.region(bytes);
            if (root == Communicator.ROOT) {
                region.fill(groups.own(1, bytes));
            }
            Buf buf = region.buf();
            form.run(() -> comm.bcast(buf, root), () -> comm.iBcast(buf, root), () -> comm.bcastInit(buf, root));
            region.expect(root >= 0 ? groups.theirs(root, 1, bytes)
                    : root == Communicator.ROOT ? groups.own(1, bytes) : new byte[0]);
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void gatherTheOtherGroupsBlocks(Rank me) {
        rooted(me, (groups, root, bytes, form) -> {
            Intercommunicator comm = groups.comm();
            Buf send = me.region(bytes).fill(groups.own(2, bytes)).buf();
            Region into = me.region((long) bytes * comm.remoteSize());
            Buf recv = into.buf();
            form.run(() -> comm.gather(send, recv, root), () -> comm.iGather(send, recv, root),
                    () -> comm.gatherInit(send, recv, root));
            byte[] wanted = blocks(comm.remoteSize(), bytes, place -> groups.theirs(place, 2, bytes));
            into.expect(root == Communicator.ROOT ? wanted : new byte[0]);
            if (root == Communicator.ROOT) {
                into.poison();
            }
            comm.gatherv(send, recv, counts(comm, bytes), displs(comm, bytes), root);
            into.expect(root == Communicator.ROOT ? wanted : new byte[0]);
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void scatterBlocksToTheOtherGroup(Rank me) {
        rooted(me, (groups, root, bytes, form) -> {
            Intercommunicator comm = groups.comm();
            Buf send = me.region((long) bytes * comm.remoteSize())
                    .fill(blocks(comm.remoteSize(), bytes, place -> groups.own(10L + place, bytes)))
                    .buf();
            Region into = me.region(bytes);
            Buf recv = into.buf();
            form.run(() -> comm.scatter(send, recv, root), () -> comm.iScatter(send, recv, root),
                    () -> comm.scatterInit(send, recv, root));
            byte[] wanted = root < 0 ? new byte[0] : groups.theirs(root, 10L + comm.rank(), bytes);
            into.expect(wanted);
            into.poison();
            comm.scatterv(send, counts(comm, bytes), displs(comm, bytes), recv, root);
            into.expect(wanted);
        });
    }

    private static long[] counts(Intercommunicator comm, int bytes) {
        return IntStream.range(0, comm.remoteSize()).mapToLong(place -> bytes).toArray();
    }

    private static long[] displs(Intercommunicator comm, int bytes) {
        return IntStream.range(0, comm.remoteSize()).mapToLong(place -> (long) place * bytes).toArray();
    }

    /// The groups' blocks are of different lengths.
    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void gatherTheOtherGroupsBlocksEverywhere(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            for (int round = 0; round < SIZES.length; round++) {
                int own = SIZES[round] + (groups.isLow() ? 4 : 0);
                int theirs = SIZES[round] + (groups.isLow() ? 0 : 4);
                Buf send = me.region(own).fill(groups.own(3, own)).buf();
                Region into = me.region((long) theirs * comm.remoteSize());
                Buf recv = into.buf();
                byte[] wanted = blocks(comm.remoteSize(), theirs, place -> groups.theirs(place, 3, theirs));
                Form.of(round)
                        .run(() -> comm.allGather(send, recv), () -> comm.iAllGather(send, recv),
                                () -> comm.allGatherInit(send, recv));
                into.expect(wanted);
                into.poison();
                comm.allGatherv(send, recv, counts(comm, theirs), displs(comm, theirs));
                into.expect(wanted);
            }
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void exchangeBlocksOfAllPairs(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            for (int round = 0; round < SIZES.length; round++) {
                int bytes = SIZES[round];
                int peers = comm.remoteSize();
                Buf send = me.region((long) bytes * peers)
                        .fill(blocks(peers, bytes, place -> groups.own(20L + place, bytes)))
                        .buf();
                Region into = me.region((long) bytes * peers);
                Buf recv = into.buf();
                byte[] wanted = blocks(peers, bytes, place -> groups.theirs(place, 20L + comm.rank(), bytes));
                Form.of(round)
                        .run(() -> comm.allToAll(send, recv), () -> comm.iAllToAll(send, recv),
                                () -> comm.allToAllInit(send, recv));
                into.expect(wanted);
                into.poison();
                comm.allToAllv(send, counts(comm, bytes), displs(comm, bytes), recv, counts(comm, bytes),
                        displs(comm, bytes));
                into.expect(wanted);
                into.poison();
                comm.allToAllw(slices(send, peers, bytes), slices(recv, peers, bytes));
                into.expect(wanted);
            }
        });
    }

    private static Buf[] slices(Buf whole, int count, int bytes) {
        return IntStream.range(0, count).mapToObj(i -> whole.slice((long) i * bytes, bytes)).toArray(Buf[]::new);
    }

    /// Nobody leaves a barrier before all of the other group have come.
    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void waitForTheOtherGroupInABarrier(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            List<Request> coming = new ArrayList<>();
            for (int place = 0; place < comm.remoteSize(); place++) {
                if (groups.isLow()) {
                    coming.add(comm.irecv(Buf.empty(), place, 1));
                } else {
                    // Complete only when its receive has matched: that is before this rank comes.
                    comm.ssend(Buf.empty(), place, 1);
                }
            }
            comm.barrier();
            for (Request request : coming) {
                assertThat(request.isComplete()).as("a rank of the other group is late").isTrue();
                assertThat(request.await().bytes()).isZero();
            }
        });
    }

    @RankTest(value = Ranks.TWO_GROUPS, memories = Memory.HEAP)
    static void refuseFormsInPlaceAndWrongRoots(Rank me) {
        TwoGroups.each(me, groups -> {
            Intercommunicator comm = groups.comm();
            Buf buf = Buf.of(new long[8]);
            Refusals.fails(ErrorClass.COMM, () -> comm.allGather(buf));
            Refusals.fails(ErrorClass.COMM, () -> comm.gather(buf, Communicator.ROOT));
            Refusals.refusesArgument(() -> comm.bcast(buf, comm.remoteSize()));
            Refusals.refusesArgument(() -> comm.bcast(buf, Communicator.ANY_SOURCE));
            comm.barrier();
        });
    }
}
