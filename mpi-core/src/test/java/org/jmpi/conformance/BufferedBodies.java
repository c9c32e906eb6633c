package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.ErrorClass;
import org.jmpi.Request;

/// Buffered sends and their buffer (MPI-4.1 §3.6).
final class BufferedBodies {
    private static final int BUFFER = 1 << 20;
    private static final int[] SIZES = {0, 8, 100, 5000, 200_000};

    private BufferedBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void completesBufferedSendsBeforeTheyAreReceived(Rank me) {
        if (me.isFirst()) {
            me.world().attachBuffer(BUFFER);
            for (int size : SIZES) {
                Region region = me.filled(size, size);
                me.world().bsend(region.buf(), me.last(), 1);
                region.poison();
            }
            me.control().flag(me.last());
            assertThat(me.world().detachBuffer()).isEqualTo(BUFFER);
            assertThat(me.world().detachBuffer()).isZero();
        } else if (me.isLast()) {
            me.control().awaitFlag(0);
            for (int size : SIZES) {
                me.recv(0, 1, size, size);
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void usesItsBufferAgainAndAgain(Rank me) {
        if (me.isFirst()) {
            me.world().attachBuffer(BUFFER);
        }
        for (int i = 0; i < 50; i++) {
            int size = 100_000 + i;
            if (me.isFirst()) {
                Region region = me.filled(i, size);
                Rank.finish(me.world().ibsend(region.buf(), me.last(), 1));
                region.poison();
                me.control().awaitFlag(me.last());
            } else if (me.isLast()) {
                me.recv(0, 1, i, size);
                me.control().flag(0);
            }
        }
        if (me.isFirst()) {
            assertThat(me.world().detachBuffer()).isEqualTo(BUFFER);
        }
    }

    @RankTest(Ranks.PAIR)
    static void refusesABufferedSendWithoutRoom(Rank me) {
        if (me.isFirst()) {
            var large = me.filled(1, 2 * BUFFER).buf();
            Refusals.fails(ErrorClass.BUFFER, () -> me.world().bsend(large, me.last(), 1));
            me.world().attachBuffer(BUFFER);
            Refusals.fails(ErrorClass.BUFFER, () -> me.world().bsend(large, me.last(), 1));
            Refusals.refuses(() -> me.world().attachBuffer(BUFFER));
            me.world().bsend(me.filled(2, 100).buf(), me.last(), 1);
            assertThat(me.world().detachBuffer()).isEqualTo(BUFFER);
        } else if (me.isLast()) {
            me.recv(0, 1, 2, 100);
        }
    }

    @RankTest(Ranks.PAIR)
    static void keepsBuffersOfCommunicatorsApart(Rank me) {
        var other = me.world().dup();
        if (me.isFirst()) {
            other.attachBuffer(BUFFER);
            var small = me.filled(1, 10).buf();
            Refusals.fails(ErrorClass.BUFFER, () -> me.world().bsend(small, me.last(), 1));
            Request request = other.ibsend(small, me.last(), 1);
            Rank.finish(request);
            assertThat(other.detachBuffer()).isEqualTo(BUFFER);
        } else if (me.isLast()) {
            Region region = me.region(10);
            assertThat(other.recv(region.buf(), 0, 1).bytes()).isEqualTo(10);
            region.expect(me.data(1, 10));
        }
        other.free();
    }
}
