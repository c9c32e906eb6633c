package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Objects;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Message;
import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// Taking messages out of matching (MPI-4.1 §3.8.2).
final class MatchedProbeBodies {

    private MatchedProbeBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void keepsTheMessageForItsHandle(Rank me) {
        for (int size : new int[]{0, 8, 5000, 300_000}) {
            if (me.isFirst()) {
                Rank.finish(me.world().isend(me.filled(size, size).buf(), me.last(), 1),
                        me.world().isend(me.filled(-1 - size, size).buf(), me.last(), 1));
            } else if (me.isLast()) {
                Message message = me.world().mprobe(0, 1);
                assertThat(message.status()).isEqualTo(new Status(0, 1, size, false, null));
                me.recv(0, 1, -1 - size, size);
                Region region = me.region(size + 8L);
                assertThat(message.recv(region.buf())).isEqualTo(message.status());
                region.expect(me.data(size, size));
                Refusals.refuses(() -> assertThat(message.recv(region.buf())).isNull());
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void startsReceivingTheMessage(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 200_000);
        } else if (me.isLast()) {
            @Nullable Message found;
            do {
                found = me.world().improbe(Communicator.ANY_SOURCE, Communicator.ANY_TAG);
            } while (found == null);
            assertThat(me.world().improbe(0, 1)).isNull();
            Region region = me.region(200_000);
            assertThat(found.irecv(region.buf()).await()).isEqualTo(new Status(0, 1, 200_000, false, null));
            region.expect(me.data(1, 200_000));
        }
    }

    @RankTest(Ranks.PAIR)
    static void tellsThatTheBufferIsTooShort(Rank me) {
        for (int size : new int[]{100, 300_000}) {
            if (me.isFirst()) {
                me.send(me.last(), 1, size, size);
                me.send(me.last(), 1, 2, 50);
            } else if (me.isLast()) {
                Message message = me.world().mprobe(0, 1);
                Region region = me.region(size - 1L);
                Refusals.fails(ErrorClass.TRUNCATE, () -> Objects.requireNonNull(message.recv(region.buf())));
                region.expectGuards();
                me.recv(0, 1, 2, 50);
            }
        }
    }

    @RankTest(value = Ranks.PAIR, memories = Memory.HEAP)
    static void losesNothingBetweenTwoThreads(Rank me) throws Exception {
        int count = 2000;
        if (me.isFirst()) {
            for (int i = 0; i < count; i++) {
                me.send(me.last(), i, i, i % 300);
            }
        } else if (me.isLast()) {
            var received = new BitSet();
            Threads.run(2, thread -> {
                for (int i = 0; i < count / 2; i++) {
                    int tag = take(me);
                    synchronized (received) {
                        assertThat(received.get(tag)).as("received twice: tag=%d", tag).isFalse();
                        received.set(tag);
                    }
                }
            });
            assertThat(received.cardinality()).isEqualTo(count);
        }
    }

    private static int take(Rank me) {
        Message message = me.world().mprobe(0, Communicator.ANY_TAG);
        int tag = message.status().tag();
        int length = Math.toIntExact(message.status().bytes());
        assertThat(length).isEqualTo(tag % 300);
        Region region = me.region(length);
        assertThat(message.recv(region.buf()).tag()).isEqualTo(tag);
        region.expect(me.data(tag, length));
        return tag;
    }
}
