package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;

/// Cancelling (MPI-4.1 §3.8.4): a receive if and only if it has not matched, a send never.
final class CancelBodies {

    private CancelBodies() {
    }

    @RankTest(Ranks.ANY)
    static void cancelsAnUnmatchedReceive(Rank me) {
        Region region = me.region(100);
        for (int source : new int[]{me.last(), Communicator.ANY_SOURCE}) {
            Request request = me.world().irecv(region.buf(), source, 5);
            request.cancel();
            assertThat(request.await().cancelled()).isTrue();
            assertThat(request.await()).isEqualTo(Status.EMPTY);
        }
        region.expect(new byte[0]);
    }

    @RankTest(Ranks.PAIR)
    static void givesACancelledReceivesMessageToTheNext(Rank me) {
        for (int size : new int[]{8, 200_000}) {
            if (me.isLast()) {
                Region cancelled = me.region(size);
                Region next = me.region(size);
                Request first = me.world().irecv(cancelled.buf(), 0, 1);
                Request second = me.world().irecv(next.buf(), 0, 1);
                first.cancel();
                assertThat(first.await().cancelled()).isTrue();
                me.control().flag(0);
                assertThat(second.await()).isEqualTo(new Status(0, 1, size, false, null));
                next.expect(me.data(size, size));
                cancelled.expect(new byte[0]);
            } else if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                me.send(me.last(), 1, size, size);
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void doesNotCancelAMatchedReceive(Rank me) {
        if (me.isFirst()) {
            me.send(me.last(), 1, 1, 8);
        } else if (me.isLast()) {
            Region region = me.region(8);
            Request request = me.world().irecv(region.buf(), 0, 1);
            while (!request.isComplete()) {
                Thread.onSpinWait();
            }
            request.cancel();
            assertThat(request.await()).isEqualTo(new Status(0, 1, 8, false, null));
            region.expect(me.data(1, 8));
        }
    }

    @RankTest(Ranks.PAIR)
    static void neverCancelsASend(Rank me) {
        for (int size : new int[]{8, 200_000}) {
            if (me.isFirst()) {
                Request request = me.world().issend(me.filled(size, size).buf(), me.last(), 1);
                request.cancel();
                me.control().flag(me.last());
                assertThat(request.await().cancelled()).isFalse();
            } else if (me.isLast()) {
                me.control().awaitFlag(0);
                me.recv(0, 1, size, size);
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void receivesOrCancelsButNeverBothWhenTheyRace(Rank me) {
        for (int i = 0; i < 300; i++) {
            if (me.isFirst()) {
                me.send(me.last(), 1, i, 24);
                me.control().awaitFlag(me.last());
            } else if (me.isLast()) {
                Region region = me.region(24);
                Request request = me.world().irecv(region.buf(), 0, 1);
                request.cancel();
                if (request.await().cancelled()) {
                    region.expect(new byte[0]);
                    me.recv(0, 1, i, 24);
                } else {
                    region.expect(me.data(i, 24));
                }
                me.control().flag(0);
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void startsAPersistentReceiveAgainAfterCancelling(Rank me) {
        Region region = me.region(16);
        Request request = me.world().recvInit(region.buf(), me.rank(), 1);
        for (int i = 0; i < 3; i++) {
            request.start();
            request.cancel();
            assertThat(request.await().cancelled()).isTrue();
        }
        request.start();
        me.send(me.rank(), 1, 1, 16);
        assertThat(request.await()).isEqualTo(new Status(me.rank(), 1, 16, false, null));
        region.expect(me.data(1, 16));
        request.free();
    }
}
