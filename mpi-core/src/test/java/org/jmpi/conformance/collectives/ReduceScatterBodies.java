package org.jmpi.conformance.collectives;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Reduce-scatter (MPI-4.1 §6.10).
final class ReduceScatterBodies {

    private ReduceScatterBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void givesEachRankItsPart(Rank me) {
        Team team = Team.world(me);
        int turn = 0;
        for (Reduction reduction : Reduction.few()) {
            for (int largest : new int[]{1, 20, 1000, 20_000}) {
                long[] counts = me.random(turn).longs(team.size(), 0, largest + 1L).toArray();
                int total = Math.toIntExact(Arrays.stream(counts).sum());
                run(new Reducing(team, reduction, turn, total), counts);
                turn++;
            }
        }
    }

    private static void run(Reducing call, long[] counts) {
        Team team = call.team();
        int before = (int) IntStream.range(0, team.rank()).mapToLong(rank -> counts[rank]).sum();
        int own = Math.toIntExact(counts[team.rank()]);
        byte[] part = Arrays.copyOfRange(call.ofAll(), call.reduction().bytes(before),
                call.reduction().bytes(before + own));
        Region send = call.contribution();
        Region recv = call.empty(own);
        team.comm().reduceScatter(call.buf(send), call.buf(recv), counts, call.reduction().op());
        recv.expect(part);
        send.expect(call.own());
        team.comm().reduceScatter(call.buf(send), counts, call.reduction().op());
        // In place: only the front of the buffer is defined afterwards.
        send.expectGuards();
        if (!send.holds(part)) {
            send.expect(part);
        }
    }
}
