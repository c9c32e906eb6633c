package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Request;

/// Messages of one peer don't overtake each other (MPI-4.1 §3.5).
final class OrderBodies {
    private static final int COUNT = 300;
    private static final int FLOOD = 100_000;
    private static final int[] SIZES = {0, 8, 48, 200, 5000, 70_000, 300_000};

    private OrderBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void receivesMixedSizesInSendOrder(Rank me) {
        int[] sizes = sizes(me);
        if (me.isFirst()) {
            sendAll(me, sizes);
        } else if (me.isLast()) {
            for (int i = 0; i < COUNT; i++) {
                int source = i % 2 == 0 ? 0 : Communicator.ANY_SOURCE;
                int tag = i % 3 == 0 ? 1 : Communicator.ANY_TAG;
                Region region = me.region(SIZES[SIZES.length - 1]);
                assertThat(me.world().recv(region.buf(), source, tag).bytes()).as("message %d", i)
                        .isEqualTo(sizes[i]);
                region.expect(me.data(i, sizes[i]));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void fillsPostedReceivesInSendOrder(Rank me) {
        int[] sizes = sizes(me);
        if (me.isLast()) {
            Region[] regions = IntStream.of(sizes).mapToObj(me::region).toArray(Region[]::new);
            Request[] requests = IntStream.range(0, COUNT)
                    .mapToObj(
                            i -> me.world().irecv(regions[i].buf(), 0, i % 3 == 0 ? Communicator.ANY_TAG : 1))
                    .toArray(Request[]::new);
            me.control().flag(0);
            Rank.finish(requests);
            for (int i = 0; i < COUNT; i++) {
                regions[i].expect(me.data(i, sizes[i]));
            }
        } else if (me.isFirst()) {
            me.control().awaitFlag(me.last());
            sendAll(me, sizes);
        }
    }

    private static int[] sizes(Rank me) {
        return me.random(0)
                .ints(COUNT, 0, 40)
                .map(draw -> SIZES[draw < SIZES.length ? draw : draw % 4])
                .toArray();
    }

    private static void sendAll(Rank me, int[] sizes) {
        SplittableRandom random = me.random(1);
        List<Request> open = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Buf buf = me.filled(i, sizes[i]).buf();
            switch (random.nextInt(4)) {
                case 0 -> me.world().send(buf, me.last(), 1);
                case 1 -> open.add(me.world().issend(buf, me.last(), 1));
                default -> open.add(me.world().isend(buf, me.last(), 1));
            }
        }
        Rank.finish(open.toArray(Request[]::new));
    }

    @RankTest(Ranks.PAIR)
    static void receivesTagsInReverseOrder(Rank me) {
        int[] sizes = sizes(me);
        if (me.isFirst()) {
            Request[] requests = IntStream.range(0, COUNT)
                    .mapToObj(i -> me.world().isend(me.filled(i, sizes[i]).buf(), me.last(), i))
                    .toArray(Request[]::new);
            Rank.finish(requests);
        } else if (me.isLast()) {
            for (int i = COUNT - 1; i >= 0; i--) {
                me.recv(0, i, i, sizes[i]);
            }
        }
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void takesTheMessageBehindAFloodOfOthersFirst(Rank me) {
        byte[] content = me.data(0, FLOOD * Long.BYTES);
        if (me.isFirst()) {
            Buf buf = Buf.of(content);
            Request[] requests = IntStream.range(0, FLOOD)
                    .mapToObj(i -> me.world().isend(slot(buf, i), me.last(), 1))
                    .toArray(Request[]::new);
            me.send(me.last(), 2, 1, 8);
            Rank.finish(requests);
        } else if (me.isLast()) {
            me.recv(0, 2, 1, 8);
            Region region = me.region(content.length);
            Buf buf = region.buf();
            for (int i = 0; i < FLOOD; i++) {
                assertThat(me.world().recv(slot(buf, i), 0, 1).bytes() == Long.BYTES).isTrue();
            }
            region.expect(content);
        }
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP)
    static void survivesFloodsFromBothSides(Rank me) {
        int peer = 1 - me.rank();
        int count = FLOOD / 5;
        if (me.rank() > 1) {
            return;
        }
        Buf out = Buf.of(me.data(me.rank(), count * Long.BYTES));
        Request[] requests = IntStream.range(0, count)
                .mapToObj(i -> me.world().isend(slot(out, i), peer, 1))
                .toArray(Request[]::new);
        Request last = me.world().isend(Buf.of(me.data(2L + me.rank(), 8)), peer, 2);
        me.recv(peer, 2, 2L + peer, 8);
        Region region = me.region((long) count * Long.BYTES);
        Buf in = region.buf();
        for (int i = 0; i < count; i++) {
            assertThat(me.world().recv(slot(in, i), peer, 1).bytes() == Long.BYTES).isTrue();
        }
        region.expect(me.data(peer, count * Long.BYTES));
        Rank.finish(requests);
        Rank.finish(last);
    }

    private static Buf slot(Buf buf, int index) {
        return buf.slice((long) index * Long.BYTES, Long.BYTES);
    }
}
