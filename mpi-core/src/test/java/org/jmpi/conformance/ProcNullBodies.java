package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Message;
import org.jmpi.Request;
import org.jmpi.Status;

/// The peer that doesn't exist (MPI-4.1 §3.10).
final class ProcNullBodies {
    private static final int NOBODY = Communicator.PROC_NULL;

    private ProcNullBodies() {
    }

    @RankTest(Ranks.ANY)
    static void sendsToNobody(Rank me) {
        Buf buf = me.filled(1, 300_000).buf();
        Communicator world = me.world();
        world.send(buf, NOBODY, 1);
        world.ssend(buf, NOBODY, 1);
        world.rsend(buf, NOBODY, 1);
        List<Request> requests = List.of(world.isend(buf, NOBODY, 1), world.issend(buf, NOBODY, 1),
                world.irsend(buf, NOBODY, 1));
        for (Request request : requests) {
            assertThat(request.isComplete()).isTrue();
            assertThat(request.await()).isEqualTo(Status.EMPTY);
        }
    }

    @RankTest(Ranks.ANY)
    static void receivesNothingFromNobody(Rank me) {
        Region region = me.region(100);
        Communicator world = me.world();
        assertThat(world.recv(region.buf(), NOBODY, Communicator.ANY_TAG)).isEqualTo(Status.PROC_NULL);
        Request request = world.irecv(region.buf(), NOBODY, 1);
        assertThat(request.isComplete()).isTrue();
        assertThat(request.await()).isEqualTo(Status.PROC_NULL);
        assertThat(world.sendRecv(me.region(8).buf(), NOBODY, 1, region.buf(), NOBODY, 1))
                .isEqualTo(Status.PROC_NULL);
        region.expect(new byte[0]);
    }

    @RankTest(Ranks.ANY)
    static void findsAnEmptyMessageOfNobody(Rank me) {
        Communicator world = me.world();
        assertThat(world.probe(NOBODY, 1)).isEqualTo(Status.PROC_NULL);
        assertThat(world.iprobe(NOBODY, 1)).isEqualTo(Status.PROC_NULL);
        Region region = me.region(10);
        Message message = world.mprobe(NOBODY, 1);
        assertThat(message.status()).isEqualTo(Status.PROC_NULL);
        assertThat(message.recv(region.buf())).isEqualTo(Status.PROC_NULL);
        assertThat(world.improbe(NOBODY, 1)).isNotNull();
        region.expect(new byte[0]);
    }

    @RankTest(Ranks.ANY)
    static void restartsRequestsWithNobody(Rank me) {
        Region region = me.region(100);
        Request[] requests =
                {me.world().recvInit(region.buf(), NOBODY, 1), me.world().sendInit(region.buf(), NOBODY, 1)};
        for (int i = 0; i < 3; i++) {
            Request.startAll(requests);
            assertThat(Request.awaitAll(requests)).containsExactly(Status.PROC_NULL, Status.EMPTY);
        }
        for (Request request : requests) {
            request.free();
        }
        region.expect(new byte[0]);
    }
}
