package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.Request;
import org.jmpi.Status;

/// Synchronous and ready sends (MPI-4.1 §3.4).
final class ModeBodies {
    private static final int[] SIZES = {0, 8, 100, 5000, 200_000};

    private ModeBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void completesASynchronousSendOnlyAfterItsReceiveStarted(Rank me) {
        for (int size : SIZES) {
            if (me.isFirst()) {
                Request request = me.world().issend(me.filled(size, size).buf(), me.last(), 1);
                me.send(me.last(), 2, size, 16);
                me.control().awaitFlag(me.last());
                // The receiver has seen the second message and now waits: it can't have started the receive.
                assertThat(request.isComplete()).isFalse();
                assertThat(request.test()).isNull();
                me.control().flag(me.last());
                assertThat(request.await()).isEqualTo(Status.EMPTY);
            } else if (me.isLast()) {
                me.recv(0, 2, size, 16);
                me.control().flag(0);
                me.control().awaitFlag(0);
                me.recv(0, 1, size, size);
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void returnsFromSsendOnlyAfterItsReceiveStarted(Rank me) {
        for (int size : SIZES) {
            if (me.isFirst()) {
                me.world().ssend(me.filled(size, size).buf(), me.last(), 1);
                me.world().send(Buf.empty(), me.last(), 2);
            } else if (me.isLast()) {
                for (int i = 0; i < 200; i++) {
                    assertThat(me.world().iprobe(0, 2)).as("sent after an ssend nobody receives").isNull();
                }
                me.recv(0, 1, size, size);
                assertThat(me.world().recv(Buf.empty(), 0, 2).bytes()).isZero();
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void deliversReadySends(Rank me) {
        for (int size : SIZES) {
            if (me.isLast()) {
                Region first = me.region(size);
                Region second = me.region(size);
                Request[] requests =
                        {me.world().irecv(first.buf(), 0, 1), me.world().irecv(second.buf(), 0, 1)};
                me.control().flag(0);
                Rank.finish(requests);
                first.expect(me.data(size, size));
                second.expect(me.data(-size, size));
            } else if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                me.world().rsend(me.filled(size, size).buf(), me.last(), 1);
                Rank.finish(me.world().irsend(me.filled(-size, size).buf(), me.last(), 1));
            }
        }
    }
}
