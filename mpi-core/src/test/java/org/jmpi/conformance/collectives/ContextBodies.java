package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.Request;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Collectives beside other traffic, and on parts of the world.
final class ContextBodies {

    private ContextBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void areNotSeenByWildcards(Rank me) {
        Region region = me.region(8);
        Request request = me.world().irecv(region.buf(), Communicator.ANY_SOURCE, Communicator.ANY_TAG);
        exercise(Team.world(me), 1);
        assertThat(me.world().iprobe(Communicator.ANY_SOURCE, Communicator.ANY_TAG)).isNull();
        assertThat(request.isComplete()).isFalse();
        me.send(me.rank(), 1, 1, 8);
        assertThat(request.await().source()).isEqualTo(me.rank());
        region.expect(me.data(1, 8));
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void runOnPartsOfTheWorldAtOnce(Rank me) {
        int color = me.rank() % 2;
        try (Communicator part = me.world().split(color, -me.rank()).orElseThrow()) {
            for (int i = 0; i < 5; i++) {
                exercise(new Team(me, part), 10L * i + color);
            }
        }
        exercise(new Team(me, me.mpi().self()), me.rank());
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void alternateBetweenTwoCommunicators(Rank me) {
        try (Communicator other = me.world().dup();
                Communicator reversed = me.world().split(0, -me.rank()).orElseThrow()) {
            for (int i = 0; i < 10; i++) {
                exercise(new Team(me, other), 3L * i);
                exercise(Team.world(me), 3L * i + 1);
                exercise(new Team(me, reversed), 3L * i + 2);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void runInTwoThreadsOnTwoCommunicators(Rank me) throws Exception {
        Communicator[] comms = {me.world().dup(), me.world().dup()};
        Thread[] threads = new Thread[comms.length];
        long[] sums = new long[comms.length];
        for (int t = 0; t < threads.length; t++) {
            int which = t;
            threads[t] = Thread.ofPlatform().daemon().start(() -> {
                for (int i = 0; i < 50; i++) {
                    sums[which] += comms[which].allReduce((long) me.rank() + i * which, Op.SUM);
                }
            });
        }
        for (int t = 0; t < threads.length; t++) {
            threads[t].join();
            long wanted = 50L * me.size() * (me.size() - 1) / 2 + (long) t * me.size() * 50 * 49 / 2;
            assertThat(sums[t]).isEqualTo(wanted);
            comms[t].free();
        }
    }

    /// One call of several kinds, small and large.
    private static void exercise(Team team, long key) {
        for (int bytes : new int[]{8, 20_000}) {
            Region recv = team.region(1, (long) bytes * team.size());
            team.comm().allGather(team.mine(0, key, bytes).buf(), recv.buf());
            recv.expect(team.everyone(key, bytes));
            int root = Math.toIntExact(key % team.size());
            Region region = team.region(2, bytes);
            if (team.rank() == root) {
                region.fill(team.data(root, key, bytes));
            }
            team.comm().bcast(region.buf(), root);
            region.expect(team.data(root, key, bytes));
        }
        assertThat(team.comm().allReduce(1L, Op.SUM)).isEqualTo(team.size());
        team.comm().barrier();
    }
}
