package org.jmpi.conformance.collectives;

import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// All-gather, with equal and different lengths (MPI-4.1 §6.7).
final class AllGatherBodies {
    private static final int[] SIZES = {0, 1, 8, 57, 3000, 20_000, 300_000};

    private AllGatherBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void givesAllBlocksToAll(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            Region send = team.mine(size, size, size);
            Region recv = team.region(size + 1, (long) size * team.size());
            team.comm().allGather(send.buf(), recv.buf());
            recv.expect(team.everyone(size, size));
            send.expect(team.data(team.rank(), size, size));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void givesAllBlocksInPlace(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            Region region = team.region(size, (long) size * team.size());
            byte[] own = region.poisonOfData();
            System.arraycopy(team.data(team.rank(), size, size), 0, own, team.rank() * size, size);
            team.comm().allGather(region.fill(own).buf());
            region.expect(team.everyone(size, size));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void givesBlocksOfDifferentLengths(Rank me) {
        Team team = Team.world(me);
        for (int round = 0; round < 20; round++) {
            Placement placement = Placement.random(team.size(), round < 17 ? 100 : 100_000, me.random(round));
            Region recv = team.region(round, placement.span());
            byte[] wanted = placement.everyone(team, round, recv.poisonOfData());
            byte[] own = team.data(team.rank(), round, placement.count(team.rank()));
            if (round % 2 == 0) {
                Region send = team.mine(round + 1, round, own.length);
                team.comm().allGatherv(send.buf(), recv.buf(), placement.counts(), placement.displs());
            } else {
                byte[] before = recv.poisonOfData();
                placement.put(before, team.rank(), own);
                team.comm().allGatherv(recv.fill(before).buf(), placement.counts(), placement.displs());
            }
            recv.expect(wanted);
        }
    }
}
