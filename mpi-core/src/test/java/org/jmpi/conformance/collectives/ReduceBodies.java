package org.jmpi.conformance.collectives;

import java.util.List;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Reduce and all-reduce (MPI-4.1 §6.9).
final class ReduceBodies {
    private static final int[] FEW_SIZES = {0, 1, 5, 300};
    private static final int[] SIZES = {1, 7, 1000, 4097, (1 << 17) + 1};

    private ReduceBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesByEveryOp(Rank me) {
        runAll(me, Reduction.all(), FEW_SIZES);
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void combinesEverySize(Rank me) {
        runAll(me, Reduction.few(), SIZES);
    }

    private static void runAll(Rank me, List<Reduction> reductions, int[] sizes) {
        int turn = 0;
        for (Reduction reduction : reductions) {
            for (int count : sizes) {
                var call = new Reducing(Team.world(me), reduction, turn,
                        reduction.type().size() > 8 ? count / 4 : count);
                allReduce(call);
                allReduceInPlace(call);
                reduce(call, turn % me.size());
                reduceInPlace(call, (turn + 1) % me.size());
                turn++;
            }
        }
    }

    private static void allReduce(Reducing call) {
        Region send = call.contribution();
        Region recv = call.empty(call.count());
        call.team().comm().allReduce(call.buf(send), call.buf(recv), call.reduction().op());
        recv.expect(call.ofAll());
        send.expect(call.own());
    }

    private static void allReduceInPlace(Reducing call) {
        Region region = call.contribution();
        call.team().comm().allReduce(call.buf(region), call.reduction().op());
        region.expect(call.ofAll());
    }

    private static void reduce(Reducing call, int root) {
        Region send = call.contribution();
        if (call.team().rank() == root) {
            Region recv = call.empty(call.count());
            call.team().comm().reduce(call.buf(send), call.buf(recv), call.reduction().op(), root);
            recv.expect(call.ofAll());
        } else {
            call.team().comm().reduce(call.buf(send), null, call.reduction().op(), root);
        }
        send.expect(call.own());
    }

    private static void reduceInPlace(Reducing call, int root) {
        Region region = call.contribution();
        call.team().comm().reduce(call.buf(region), call.reduction().op(), root);
        region.expect(call.team().rank() == root ? call.ofAll() : call.own());
    }
}
