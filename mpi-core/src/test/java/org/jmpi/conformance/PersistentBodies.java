package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Request;
import org.jmpi.Status;

/// Persistent requests (MPI-4.1 §3.9).
final class PersistentBodies {
    private static final int ROUNDS = 100;

    /// One of the ways to make a persistent send.
    private interface Maker {
        Request make(Communicator comm, Buf buf, int dest, int tag);
    }

    private PersistentBodies() {
    }

    @RankTest(Ranks.PAIR)
    static void restartsAStandardSend(Rank me) {
        restart(me, Communicator::sendInit);
    }

    @RankTest(Ranks.PAIR)
    static void restartsASynchronousSend(Rank me) {
        restart(me, Communicator::ssendInit);
    }

    @RankTest(Ranks.PAIR)
    static void restartsAReadySend(Rank me) {
        restart(me, Communicator::rsendInit);
    }

    @RankTest(Ranks.PAIR)
    static void restartsABufferedSend(Rank me) {
        me.world().attachBuffer(1 << 20);
        restart(me, Communicator::bsendInit);
        assertThat(me.world().detachBuffer()).isEqualTo(1 << 20);
    }

    private static void restart(Rank me, Maker maker) {
        for (int size : new int[]{0, 8, 1000, 100_000}) {
            Region region = me.region(size);
            if (me.isFirst()) {
                Request request = maker.make(me.world(), region.buf(), me.last(), 1);
                for (int i = 0; i < ROUNDS; i++) {
                    region.fill(me.data(i, size));
                    // A ready send needs its receive posted.
                    me.control().awaitFlag(me.last());
                    request.start();
                    assertThat(request.await()).isEqualTo(Status.EMPTY);
                }
                request.free();
            } else if (me.isLast()) {
                Request request = me.world().recvInit(region.buf(), 0, 1);
                for (int i = 0; i < ROUNDS; i++) {
                    region.poison();
                    request.start();
                    me.control().flag(0);
                    assertThat(request.await()).isEqualTo(new Status(0, 1, size, false, null));
                    region.expect(me.data(i, size));
                }
                request.free();
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void startsAWholeHaloExchange(Rank me) {
        int next = (me.rank() + 1) % me.size();
        int previous = (me.rank() + me.size() - 1) % me.size();
        Region out = me.region(500);
        Region in = me.region(500);
        Request[] requests =
                {me.world().recvInit(in.buf(), previous, 1), me.world().sendInit(out.buf(), next, 1)};
        for (int i = 0; i < 20; i++) {
            out.fill(me.data(me.rank() * 100L + i, 500));
            in.poison();
            Request.startAll(requests);
            Rank.finish(requests);
            in.expect(me.data(previous * 100L + i, 500));
        }
        for (Request request : requests) {
            request.free();
        }
    }

    @RankTest(Ranks.ANY)
    static void refusesToStartWhatIsActiveFreedOrNotPersistent(Rank me) {
        Region region = me.region(8);
        Request persistent = me.world().recvInit(region.buf(), me.rank(), 1);
        assertThat(persistent.await()).isEqualTo(Status.EMPTY);
        persistent.start();
        Refusals.fails(ErrorClass.REQUEST, persistent::start);
        me.send(me.rank(), 1, 1, 8);
        assertThat(persistent.await().bytes()).isEqualTo(8);
        region.expect(me.data(1, 8));
        persistent.free();
        Refusals.fails(ErrorClass.REQUEST, persistent::start);
        Request once = me.world().irecv(Buf.empty(), Communicator.PROC_NULL, 1);
        Refusals.fails(ErrorClass.REQUEST, once::start);
        assertThat(once.await()).isEqualTo(Status.PROC_NULL);
        Refusals.fails(ErrorClass.REQUEST, once::start);
    }
}
