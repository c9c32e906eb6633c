package org.jmpi.conformance.collectives;

import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Scan and exclusive scan (MPI-4.1 §6.11).
final class ScanBodies {
    private static final int[] SIZES = {0, 1, 300, 20_000};

    private ScanBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesEverythingUpToTheOwnRank(Rank me) {
        int turn = 0;
        for (Reduction reduction : Reduction.few()) {
            for (int count : SIZES) {
                scan(new Reducing(Team.world(me), reduction, turn++, count));
            }
        }
    }

    private static void scan(Reducing call) {
        byte[] wanted = call.reduction().upTo(call.team().rank(), call.team(), call.key(), call.count());
        Region send = call.contribution();
        Region recv = call.empty(call.count());
        call.team().comm().scan(call.buf(send), call.buf(recv), call.reduction().op());
        recv.expect(wanted);
        send.expect(call.own());
        call.team().comm().scan(call.buf(send), call.reduction().op());
        send.expect(wanted);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesEverythingBelowTheOwnRank(Rank me) {
        int turn = 0;
        for (Reduction reduction : Reduction.few()) {
            for (int count : SIZES) {
                exscan(new Reducing(Team.world(me), reduction, turn++, count));
            }
        }
    }

    private static void exscan(Reducing call) {
        int rank = call.team().rank();
        Region send = call.contribution();
        Region recv = call.empty(call.count());
        call.team().comm().exscan(call.buf(send), call.buf(recv), call.reduction().op());
        send.expect(call.own());
        if (rank == 0) {
            recv.expect(new byte[0]);
        } else {
            recv.expect(call.reduction().upTo(rank - 1, call.team(), call.key(), call.count()));
        }
        call.team().comm().exscan(call.buf(send), call.reduction().op());
        send.expect(rank == 0 ? call.own()
                : call.reduction().upTo(rank - 1, call.team(), call.key(), call.count()));
    }
}
