package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.ThreadLevel;

/// Thread level MULTIPLE (MPI-4.1 §11.6). `PollerStressTests` runs the hand-over of the poller at length.
final class ThreadBodies {
    private static final int OPERATIONS = 100_000;
    private static final int THREADS = 4;
    private static final int SENDERS = 8;

    private ThreadBodies() {
    }

    @RankTest(value = Ranks.JUST_TWO, memories = {Memory.HEAP, Memory.NATIVE})
    static void playsPingPongInEveryThread(Rank me) throws Exception {
        assertThat(me.mpi().threadLevel()).isEqualTo(ThreadLevel.MULTIPLE);
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        Threads.run(THREADS, thread -> pingPong(me, thread, 200));
    }

    private static void pingPong(Rank me, int tag, int rounds) {
        int peer = me.last() - me.rank();
        for (int i = 0; i < rounds; i++) {
            long key = 1000L * tag + i;
            int size = i % 20 == 0 ? 30_000 : i % 90;
            if (me.isFirst()) {
                me.send(peer, tag, key, size);
                me.recv(peer, tag, -key, size);
            } else {
                me.recv(peer, tag, key, size);
                me.send(peer, tag, -key, size);
            }
        }
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void keepsEachThreadsOrder(Rank me) throws Exception {
        int count = 500;
        if (me.isFirst()) {
            Threads.run(SENDERS, thread -> {
                for (int i = 0; i < count; i++) {
                    me.send(me.last(), thread, 1000L * thread + i, i % 50 == 0 ? 20_000 : i % 80);
                }
            });
        } else if (me.isLast()) {
            int[] next = new int[SENDERS];
            for (int i = 0; i < SENDERS * count; i++) {
                Region region = me.region(20_000);
                Status status = me.world().recv(region.buf(), 0, Communicator.ANY_TAG);
                int turn = next[status.tag()]++;
                region.expect(me.data(1000L * status.tag() + turn, turn % 50 == 0 ? 20_000 : turn % 80));
            }
            assertThat(next).containsOnly(count);
        }
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void handsThePollerOverBetweenWaiters(Rank me) throws Exception {
        if (me.isFirst() || me.isLast()) {
            handThePollerOver(me, OPERATIONS);
        }
    }

    static void handThePollerOver(Rank me, int operations) throws Exception {
        // A round is two operations on each side.
        int rounds = operations / (4 * THREADS);
        Threads.run(THREADS, thread -> {
            SplittableRandom random = me.random(thread);
            for (int done = 0; done < rounds;) {
                done += random.nextInt(4) == 0 ? window(me, thread, done) : single(me, thread, done);
            }
        });
    }

    private static int single(Rank me, int tag, int round) {
        int peer = me.last() - me.rank();
        long[] out = {round};
        long[] in = {-1};
        if (me.isFirst()) {
            me.world().send(Buf.of(out), peer, tag);
        }
        long bytes = me.world().recv(Buf.of(in), peer, tag).bytes();
        if (me.isLast()) {
            me.world().send(Buf.of(out), peer, tag);
        }
        if (in[0] != round || bytes != Long.BYTES) {
            throw new AssertionError(
                    "wrong message: tag=" + tag + ", expected=" + round + ", actual=" + in[0]);
        }
        return 1;
    }

    private static int window(Rank me, int tag, int round) {
        int peer = me.last() - me.rank();
        long[][] in = new long[8][1];
        Request[] requests = new Request[16];
        for (int i = 0; i < 8; i++) {
            requests[i] = me.world().irecv(Buf.of(in[i]), peer, tag);
            requests[8 + i] = me.world().isend(Buf.of(new long[]{round + i}), peer, tag);
        }
        Rank.finish(requests);
        for (int i = 0; i < 8; i++) {
            if (in[i][0] != round + i) {
                throw new AssertionError(
                        "wrong message: tag=" + tag + ", expected=" + (round + i) + ", actual="
                                + in[i][0]);
            }
        }
        return 8;
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void waitsInOneThreadForWhatAnotherStarted(Rank me) throws Exception {
        int count = 100;
        if (me.isFirst()) {
            for (int i = 0; i < count; i++) {
                me.control().awaitFlag(me.last());
                me.send(me.last(), i, i, 60 * i);
            }
        } else if (me.isLast()) {
            for (int i = 0; i < count; i++) {
                int tag = i;
                Region region = me.region(60L * i);
                Request request = me.world().irecv(region.buf(), 0, i);
                Threads.run(2, thread -> {
                    if (thread == 0) {
                        assertThat(request.await().tag()).isEqualTo(tag);
                    } else {
                        me.control().flag(0);
                    }
                });
                region.expect(me.data(i, 60 * i));
            }
        }
    }
}
