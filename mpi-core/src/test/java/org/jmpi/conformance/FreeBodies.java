package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.Request;

/// Freed communicators (MPI-4.1 §7.4.3).
final class FreeBodies {

    private FreeBodies() {
    }

    @RankTest(Ranks.ANY)
    static void refusesUseAfterFree(Rank me) {
        Communicator comm = me.world().dup();
        Request persistent = comm.recvInit(Buf.empty(), comm.rank(), 1);
        comm.free();
        Buf buf = me.region(8).buf();
        Refusals.fails(ErrorClass.COMM, () -> comm.send(buf, 0, 1));
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.recv(buf, 0, 1)).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.isend(buf, 0, 1)).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.irecv(buf, 0, 1)).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.iprobe(0, 1)).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.split(0, 0)).isNull());
        Refusals.fails(ErrorClass.COMM, () -> assertThat(comm.dup()).isNull());
        Refusals.fails(ErrorClass.COMM, () -> comm.send(buf, Communicator.PROC_NULL, 1));
        persistent.free();
        me.control().meet();
    }

    @RankTest(Ranks.PAIR)
    static void completesWhatWasPendingWhenFreed(Rank me) {
        for (int size : new int[]{8, 500_000}) {
            Communicator comm = me.world().dup();
            if (me.isFirst()) {
                me.control().awaitFlag(me.last());
                Request request = comm.isend(me.filled(size, size).buf(), me.last(), 1);
                comm.free();
                Rank.finish(request);
            } else if (me.isLast()) {
                Region region = me.region(size);
                Request request = comm.irecv(region.buf(), 0, 1);
                comm.free();
                me.control().flag(0);
                assertThat(request.await().bytes()).isEqualTo(size);
                region.expect(me.data(size, size));
            } else {
                comm.free();
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void keepsWorldAndSelf(Rank me) {
        Refusals.refuses(() -> me.world().free());
        Refusals.refuses(() -> me.mpi().self().free());
        Ring.turn(me, me.world(), 1);
        Ring.turn(me, me.mpi().self(), 2);
    }
}
