package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;

/// Any source, any tag, and receives posted in a mix of both (MPI-4.1 §3.2.4, §3.5).
final class WildcardBodies {
    private static final int TAGS = 4;

    private WildcardBodies() {
    }

    @RankTest(Ranks.SEVERAL)
    static void keepsEachSourcesOrder(Rank me) {
        int count = 200;
        if (!me.isFirst()) {
            for (int i = 0; i < count; i++) {
                me.send(0, i, 1000L * me.rank() + i, size(i));
            }
            return;
        }
        int[] next = new int[me.size()];
        for (int i = 0; i < count * (me.size() - 1); i++) {
            Region region = me.region(20_000);
            Status status = me.world().recv(region.buf(), Communicator.ANY_SOURCE, Communicator.ANY_TAG);
            int turn = next[status.source()]++;
            assertThat(status.tag()).as("next of source %d", status.source()).isEqualTo(turn);
            region.expect(me.data(1000L * status.source() + turn, size(turn)));
        }
        assertThat(next).startsWith(0).containsOnly(0, count);
    }

    private static int size(int index) {
        return index % 50 == 49 ? 20_000 : index % 60;
    }

    @RankTest(Ranks.SEVERAL)
    static void starvesNoSource(Rank me) {
        if (me.rank() == 1) {
            talkUntilStopped(me);
        } else if (!me.isFirst()) {
            me.send(0, 2, me.rank(), 10);
        } else {
            listenToAll(me);
        }
    }

    private static void talkUntilStopped(Rank me) {
        Buf buf = me.filled(1, 10).buf();
        do {
            me.world().ssend(buf, 0, 2);
        } while (me.world().iprobe(0, 3) == null);
        assertThat(me.world().recv(Buf.empty(), 0, 3).source()).isZero();
        me.world().send(buf, 0, 4);
    }

    private static void listenToAll(Rank me) {
        var heard = new BitSet();
        while (heard.cardinality() < me.size() - 1) {
            Region region = me.region(10);
            Status status = me.world().recv(region.buf(), Communicator.ANY_SOURCE, 2);
            region.expect(me.data(status.source(), 10));
            heard.set(status.source());
        }
        me.world().send(Buf.empty(), 1, 3);
        while (me.world().recv(me.region(10).buf(), 1, Communicator.ANY_TAG).tag() != 4) {
            Thread.onSpinWait();
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void matchesPostedReceivesInPostOrder(Rank me) {
        for (int round = 0; round < 30; round++) {
            SplittableRandom random = me.random(round);
            int[] sent = random.ints(40, 0, TAGS).toArray();
            int[] posted =
                    random.ints(40, -TAGS, TAGS).map(tag -> tag < 0 ? Communicator.ANY_TAG : tag).toArray();
            if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                // Not blocking: some are received only after the flag.
                Request[] requests = IntStream.range(0, sent.length)
                        .mapToObj(i -> me.world()
                                .isend(me.filled(i, i % 7 == 0 ? 9000 : i).buf(), me.last(), sent[i]))
                        .toArray(Request[]::new);
                me.control().flag(me.last());
                Rank.finish(requests);
            } else if (me.isLast()) {
                new Round(me, sent, posted).run();
            }
        }
    }

    /// Receives posted before a round's messages come, compared with a plain model of matching.
    private record Round(Rank me, int[] sent, int[] posted) {

        void run() {
            Region[] regions =
                    IntStream.range(0, posted.length).mapToObj(i -> me.region(9000)).toArray(Region[]::new);
            Request[] requests = IntStream.range(0, posted.length)
                    .mapToObj(i -> me.world()
                            .irecv(regions[i].buf(),
                                    i % 3 == 0 ? Communicator.ANY_SOURCE : 0, posted[i]))
                    .toArray(Request[]::new);
            me.control().flag(0);
            List<Integer> left = new ArrayList<>();
            BitSet used = new BitSet();
            for (int message = 0; message < sent.length; message++) {
                int receive = match(sent[message], used);
                if (receive < 0) {
                    left.add(message);
                } else {
                    used.set(receive);
                    assertThat(requests[receive].await().tag()).isEqualTo(sent[message]);
                    regions[receive].expect(content(message));
                }
            }
            me.control().awaitFlag(0);
            cancelUnused(requests, used);
            left.forEach(this::receive);
        }

        private int match(int tag, BitSet used) {
            return IntStream.range(0, posted.length)
                    .filter(i -> !used.get(i) && (posted[i] == tag || posted[i] == Communicator.ANY_TAG))
                    .findFirst()
                    .orElse(-1);
        }

        private void cancelUnused(Request[] requests, BitSet used) {
            for (int i = used.nextClearBit(0); i < requests.length; i = used.nextClearBit(i + 1)) {
                requests[i].cancel();
                assertThat(requests[i].await().cancelled()).as("receive %d", i).isTrue();
            }
        }

        private void receive(int message) {
            Region region = me.region(9000);
            assertThat(me.world().recv(region.buf(), Communicator.ANY_SOURCE, Communicator.ANY_TAG).tag())
                    .isEqualTo(sent[message]);
            region.expect(content(message));
        }

        private byte[] content(int message) {
            return me.data(message, message % 7 == 0 ? 9000 : message);
        }
    }
}
