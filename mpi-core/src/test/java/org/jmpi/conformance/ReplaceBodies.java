package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jmpi.Communicator;
import org.jmpi.Status;

/// Send and receive in one buffer (MPI-4.1 §3.11).
final class ReplaceBodies {

    private ReplaceBodies() {
    }

    @RankTest(Ranks.ANY)
    static void passesABufferRoundTheRing(Rank me) {
        int next = (me.rank() + 1) % me.size();
        int previous = (me.rank() + me.size() - 1) % me.size();
        for (int size : new int[]{0, 8, 9000, 500_000}) {
            Region region = me.filled(me.rank(), size);
            for (int step = 1; step <= me.size(); step++) {
                Status status = me.world().sendRecvReplace(region.buf(), next, 1, previous, 1);
                assertThat(status).isEqualTo(new Status(previous, 1, size, false, null));
                region.expect(me.data((me.rank() + me.size() - step) % me.size(), size));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void receivesLessThanItSent(Rank me) {
        Region region = me.region(100).fill(me.data(me.rank(), 100));
        if (me.isFirst()) {
            assertThat(me.world().sendRecvReplace(region.buf(), me.last(), 1, me.last(), 2).bytes())
                    .isEqualTo(30);
            byte[] wanted = me.data(0, 100);
            System.arraycopy(me.data(5, 30), 0, wanted, 0, 30);
            region.expect(wanted);
        } else if (me.isLast()) {
            me.recv(0, 1, 0, 100);
            me.send(0, 2, 5, 30);
        }
    }

    @RankTest(Ranks.ANY)
    static void leavesTheBufferAloneWhereNobodySends(Rank me) {
        Region region = me.filled(1, 64);
        Status status = me.world()
                .sendRecvReplace(region.buf(), Communicator.PROC_NULL, 1, Communicator.PROC_NULL, 1);
        assertThat(status).isEqualTo(Status.PROC_NULL);
        region.expect(me.data(1, 64));
    }
}
