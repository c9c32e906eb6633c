package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.Status;

/// Many requests at once, completed in any order (MPI-4.1 §3.7).
final class NonblockingBodies {
    private static final int MANY = 10_000;

    private NonblockingBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void completesManyRequestsInAnyOrder(Rank me) {
        byte[] content = me.data(0, MANY * Long.BYTES);
        if (me.isFirst()) {
            Buf buf = me.region(content.length).fill(content).buf();
            Request[] requests = new Request[MANY];
            for (int i : shuffled(MANY, me.random(1))) {
                requests[i] = me.world().isend(slot(buf, i), me.last(), i);
            }
            for (int i : shuffled(MANY, me.random(2))) {
                assertThat(requests[i].await()).isEqualTo(Status.EMPTY);
            }
        } else if (me.isLast()) {
            Region region = me.region(content.length);
            Request[] requests = IntStream.range(0, MANY)
                    .mapToObj(i -> me.world().irecv(slot(region.buf(), i), 0, i))
                    .toArray(Request[]::new);
            for (int i : shuffled(MANY, me.random(3))) {
                assertThat(requests[i].await()).isEqualTo(new Status(0, i, Long.BYTES, false, null));
            }
            region.expect(content);
        }
    }

    private static Buf slot(Buf buf, int index) {
        return buf.slice((long) index * Long.BYTES, Long.BYTES);
    }

    @RankTest(Ranks.PAIR)
    static void completesMessagesOfAllSizesInAnyOrder(Rank me) {
        int count = 60;
        SplittableRandom random = me.random(4);
        int[] sizes =
                random.ints(count, 0, 300_000).map(size -> size % 3 == 0 ? size / 1000 : size).toArray();
        if (me.isFirst()) {
            Request[] requests = new Request[count];
            for (int i : shuffled(count, me.random(5))) {
                requests[i] = me.world().isend(me.filled(i, sizes[i]).buf(), me.last(), i);
            }
            Rank.finish(requests);
        } else if (me.isLast()) {
            Region[] regions = IntStream.of(sizes).mapToObj(me::region).toArray(Region[]::new);
            Request[] requests = IntStream.range(0, count)
                    .mapToObj(i -> me.world().irecv(regions[i].buf(), 0, i))
                    .toArray(Request[]::new);
            for (int i : shuffled(count, me.random(6))) {
                assertThat(requests[i].await().bytes()).isEqualTo(sizes[i]);
                regions[i].expect(me.data(i, sizes[i]));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void finishesASendWhoseHandleWasFreed(Rank me) {
        int size = 3_000_000;
        if (me.isFirst()) {
            me.world().isend(me.filled(1, size).buf(), me.last(), 1).free();
            me.world().isend(me.filled(2, 40).buf(), me.last(), 1).free();
            me.control().awaitFlag(me.last());
        } else if (me.isLast()) {
            me.recv(0, 1, 1, size);
            me.recv(0, 1, 2, 40);
            me.control().flag(0);
        }
    }

    @RankTest(Ranks.PAIR)
    static void finishesAReceiveWhoseHandleWasFreed(Rank me) {
        for (int size : new int[]{40, 100_000}) {
            if (me.isLast()) {
                Region region = me.region(size);
                me.world().irecv(region.buf(), 0, 1).free();
                me.control().flag(0);
                while (!region.holds(me.data(size, size))) {
                    assertThat(me.world().iprobe(0, 1)).as("the freed receive has matched the message")
                            .isNull();
                }
                region.expect(me.data(size, size));
            } else if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                me.send(me.last(), 1, size, size);
            }
        }
    }

    /// 0 to `count` - 1 in random order.
    static int[] shuffled(int count, SplittableRandom random) {
        int[] order = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
        return order;
    }
}
