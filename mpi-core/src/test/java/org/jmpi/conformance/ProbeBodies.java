package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// Looking at messages before they are received (MPI-4.1 §3.8.1).
final class ProbeBodies {
    private static final int[] SIZES = {0, 8, 100, 5000, 300_000};

    private ProbeBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void tellsSourceTagAndLengthWithoutReceiving(Rank me) {
        for (int size : SIZES) {
            if (me.isFirst()) {
                me.send(me.last(), size, size, size);
            } else if (me.isLast()) {
                var wanted = new Status(0, size, size, false, null);
                assertThat(me.world().probe(0, size)).isEqualTo(wanted);
                assertThat(me.world().probe(Communicator.ANY_SOURCE, size)).isEqualTo(wanted);
                assertThat(me.world().probe(0, Communicator.ANY_TAG)).isEqualTo(wanted);
                assertThat(me.world().iprobe(Communicator.ANY_SOURCE, Communicator.ANY_TAG))
                        .isEqualTo(wanted);
                assertThat(me.world().iprobe(0, 5)).isNull();
                me.recv(0, size, size, size);
                assertThat(me.world().iprobe(0, size)).isNull();
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void findsAMessageBehindOthers(Rank me) {
        if (me.isFirst()) {
            Rank.finish(IntStream.range(0, 20)
                    .mapToObj(tag -> me.world().isend(me.filled(tag, tag).buf(), me.last(), tag))
                    .toArray(Request[]::new));
        } else if (me.isLast()) {
            assertThat(me.world().probe(0, 19).bytes()).isEqualTo(19);
            assertThat(me.world().probe(Communicator.ANY_SOURCE, 7).bytes()).isEqualTo(7);
            assertThat(me.world().probe(0, Communicator.ANY_TAG).tag()).isZero();
            for (int tag = 19; tag >= 0; tag--) {
                me.recv(0, tag, tag, tag);
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void makesProgressWhilePolling(Rank me) {
        if (me.isFirst()) {
            me.control().awaitFlag(me.last());
            me.send(me.last(), 1, 1, 100_000);
        } else if (me.isLast()) {
            assertThat(me.world().iprobe(0, 1)).isNull();
            me.control().flag(0);
            @Nullable Status found;
            do {
                found = me.world().iprobe(0, 1);
            } while (found == null);
            assertThat(found.bytes()).isEqualTo(100_000);
            me.recv(0, 1, 1, 100_000);
        }
    }

    @RankTest(Ranks.SEVERAL)
    static void sizesABufferForWhoeverSends(Rank me) {
        if (!me.isFirst()) {
            me.send(0, me.rank(), me.rank(), 1000 * me.rank());
            return;
        }
        for (int i = 1; i < me.size(); i++) {
            Status status = me.world().probe(Communicator.ANY_SOURCE, Communicator.ANY_TAG);
            assertThat(status.tag()).isEqualTo(status.source());
            assertThat(status.bytes()).isEqualTo(1000L * status.source());
            me.recv(status.source(), status.tag(), status.source(), Math.toIntExact(status.bytes()));
        }
    }
}
