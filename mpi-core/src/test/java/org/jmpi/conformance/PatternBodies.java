package org.jmpi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.Request;
import org.jmpi.Status;

/// The communication patterns that programs are made of.
final class PatternBodies {
    private static final int LARGE = (1 << 20) + 3;

    private PatternBodies() {
    }

    @RankTest(Ranks.ANY)
    static void gathersFromAllToOne(Rank me) {
        if (!me.isFirst()) {
            for (int i = 0; i < 50; i++) {
                me.send(0, i, me.rank() * 100L + i, i % 10 == 0 ? 80_000 : i);
            }
            return;
        }
        for (int source = me.last(); source > 0; source--) {
            for (int i = 0; i < 50; i++) {
                me.recv(source, i, source * 100L + i, i % 10 == 0 ? 80_000 : i);
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void spreadsFromOneToAll(Rank me) {
        for (int size : new int[]{0, 8, 4000, 150_000}) {
            if (!me.isLast()) {
                me.recv(me.last(), 1, me.rank() + size, size);
                continue;
            }
            for (int dest = 0; dest < me.last(); dest++) {
                me.send(dest, 1, dest + size, size);
            }
        }
    }

    @RankTest(Ranks.ANY)
    static void shiftsLargeMessagesRoundTheRing(Rank me) {
        int next = (me.rank() + 1) % me.size();
        int previous = (me.rank() + me.size() - 1) % me.size();
        for (int size : new int[]{0, 8, 10_000, LARGE}) {
            Region in = me.region(size + 3L);
            Status status =
                    me.world().sendRecv(me.filled(me.rank(), size).buf(), next, 1, in.buf(), previous, 1);
            assertThat(status).isEqualTo(new Status(previous, 1, size, false, null));
            in.expect(me.data(previous, size));
        }
    }

    @RankTest(Ranks.ANY)
    static void exchangesOfEveryoneWithEveryone(Rank me) {
        for (int size : new int[]{8, 3000, 100_000}) {
            List<Request> requests = new ArrayList<>();
            List<Region> regions = new ArrayList<>();
            for (int peer = 0; peer < me.size(); peer++) {
                Region region = me.region(size);
                regions.add(region);
                requests.add(me.world().irecv(region.buf(), peer, me.rank()));
            }
            for (int peer = 0; peer < me.size(); peer++) {
                requests.add(me.world().isend(me.filled(me.rank() * 31L + peer, size).buf(), peer, peer));
            }
            Rank.finish(requests.toArray(Request[]::new));
            for (int peer = 0; peer < me.size(); peer++) {
                regions.get(peer).expect(me.data(peer * 31L + me.rank(), size));
            }
        }
    }

    @RankTest(Ranks.PAIR)
    static void exchangesLargeMessagesInBothDirectionsAtOnce(Rank me) {
        if (!me.isFirst() && !me.isLast()) {
            return;
        }
        int peer = me.last() - me.rank();
        for (int i = 0; i < 4; i++) {
            Region region = me.region(LARGE);
            Request receive = me.world().irecv(region.buf(), peer, 1);
            me.send(peer, 1, 2L * i + me.rank(), LARGE);
            assertThat(receive.await().bytes()).isEqualTo(LARGE);
            region.expect(me.data(2L * i + peer, LARGE));
        }
    }

    @RankTest(Ranks.ANY)
    static void shiftsAlongAChainWithOpenEnds(Rank me) {
        int up = me.isLast() ? Communicator.PROC_NULL : me.rank() + 1;
        int down = me.isFirst() ? Communicator.PROC_NULL : me.rank() - 1;
        Region in = me.region(40);
        Status status = me.world().sendRecv(me.filled(me.rank(), 40).buf(), up, 1, in.buf(), down, 1);
        if (me.isFirst()) {
            assertThat(status).isEqualTo(Status.PROC_NULL);
            in.expect(new byte[0]);
        } else {
            in.expect(me.data(down, 40));
        }
    }
}
