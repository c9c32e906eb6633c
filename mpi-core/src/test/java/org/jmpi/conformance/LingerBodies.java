package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.ErrorClass;
import org.jmpi.Request;

/// Whatever was sent before `close()` still arrives, though close returns at once. Each body needs a job of
/// its own.
final class LingerBodies {

    private LingerBodies() {
    }

    @RankTest(value = Ranks.PAIR, alone = true)
    static void deliversEagerSends(Rank me) throws InterruptedException {
        int count = 100;
        if (me.isFirst()) {
            for (int i = 0; i < count; i++) {
                me.world().isend(me.filled(i, i).buf(), me.last(), 1).free();
            }
            me.mpi().close();
        } else if (me.isLast()) {
            pause();
            for (int i = 0; i < count; i++) {
                me.recv(0, 1, i, i);
            }
        }
    }

    @RankTest(value = Ranks.PAIR, alone = true)
    static void deliversBufferedSends(Rank me) throws InterruptedException {
        int count = 1000;
        if (me.isFirst()) {
            me.world().attachBuffer(8 << 20);
            for (int i = 0; i < count; i++) {
                me.world().bsend(me.filled(i, 3 * i).buf(), me.last(), i % 3);
            }
            me.mpi().close();
        } else if (me.isLast()) {
            pause();
            for (int i = 0; i < count; i++) {
                me.recv(0, i % 3, i, 3 * i);
            }
        }
    }

    @RankTest(value = Ranks.PAIR, alone = true)
    static void deliversLargeSendsWhoseHandlesWereFreed(Rank me) throws InterruptedException {
        int large = 4 << 20;
        if (me.isFirst()) {
            for (int i = 0; i < 3; i++) {
                me.world().isend(me.filled(i, large + i).buf(), me.last(), 1).free();
            }
            me.mpi().close();
        } else if (me.isLast()) {
            pause();
            for (int i = 0; i < 3; i++) {
                me.recv(0, 1, i, large + i);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP, alone = true)
    static void deliversWhatEveryoneSentToEveryone(Rank me) {
        var requests = new Request[me.size()];
        Region[] regions = new Region[me.size()];
        for (int peer = 0; peer < me.size(); peer++) {
            regions[peer] = me.region(50_000);
            requests[peer] = me.world().irecv(regions[peer].buf(), peer, 1);
            me.world().isend(me.filled(100L * me.rank() + peer, 50_000).buf(), peer, 1).free();
        }
        Rank.finish(requests);
        for (int peer = 0; peer < me.size(); peer++) {
            regions[peer].expect(me.data(100L * peer + me.rank(), 50_000));
        }
        me.mpi().close();
    }

    @RankTest(value = Ranks.JUST_TWO, memories = Memory.HEAP, alone = true)
    static void tellsWhoClosedWhereNobodyCanAnswer(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 100);
            me.mpi().close();
        } else if (me.isLast()) {
            me.recv(0, 1, 1, 100);
            var buf = me.region(8).buf();
            var received = Refusals.fails(ErrorClass.PROC_CLOSED,
                    () -> assertThat(me.world().recv(buf, 0, 1)).isNull());
            assertThat(received).hasMessageContaining("0");
            Refusals.fails(ErrorClass.PROC_CLOSED, () -> me.world().ssend(buf, 0, 1));
        }
    }

    /// Gives the sender the time to close first; the test holds either way.
    private static void pause() throws InterruptedException {
        Thread.sleep(100);
    }
}
