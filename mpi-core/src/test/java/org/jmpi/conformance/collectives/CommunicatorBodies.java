package org.jmpi.conformance.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;

/// Communicators that come and go, with collectives on them.
final class CommunicatorBodies {
    /// `-Djmpi.test.communicators=1000000` is the full number.
    private static final int MANY = Integer.getInteger("jmpi.test.communicators", 20_000);
    private static final long SLACK_BYTES = 6 << 20;

    private CommunicatorBodies() {
    }

    /// Three groups of which each two share ranks, each duplicated by a thread of its own, at once.
    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void duplicateOverlappingOnesInSeveralThreads(Rank me) throws Exception {
        List<Communicator> overlapping = List.of(me.world().dup(), me.world().split(0, -me.rank()).orElseThrow(),
                me.world().split(me.rank() / 2, 0).orElseThrow());
        ExecutorService threads =
                Executors.newFixedThreadPool(overlapping.size(), Thread.ofPlatform().daemon().factory());
        List<Future<Long>> sums = new ArrayList<>();
        for (Communicator parent : overlapping) {
            Callable<Long> work = () -> duplicate(parent);
            sums.add(threads.submit(work));
        }
        for (int i = 0; i < sums.size(); i++) {
            assertThat(sums.get(i).get()).isEqualTo(30L * overlapping.get(i).size());
        }
        threads.close();
        overlapping.forEach(Communicator::free);
    }

    private static long duplicate(Communicator parent) {
        long sum = 0;
        for (int i = 0; i < 30; i++) {
            try (Communicator copy = parent.dup()) {
                sum += copy.allReduce(1L, Op.SUM);
                copy.barrier();
            }
        }
        return sum;
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void leaveNothingBehind(Rank me) {
        makeAndFree(me, MANY / 4);
        long before = used(me);
        makeAndFree(me, MANY);
        assertThat(used(me) - before).as("bytes of heap kept by %d communicators", MANY).isLessThan(SLACK_BYTES);
    }

    private static void makeAndFree(Rank me, int count) {
        for (int i = 0; i < count; i++) {
            Communicator comm = me.world().dup();
            if (i % 16 == 0) {
                assertThat(comm.allReduce(1L, Op.SUM)).isEqualTo(me.size());
                Rank.finish(comm.iBarrier());
            }
            comm.free();
        }
    }

    /// Bytes of heap in use, least of some looks; 0 where another rank looks.
    private static long used(Rank me) {
        me.world().barrier();
        long least = Long.MAX_VALUE;
        for (int look = 0; look < 3 && me.isFirst(); look++) {
            System.gc();
            least = Math.min(least, Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory());
        }
        me.world().barrier();
        return me.isFirst() ? least : 0;
    }
}
