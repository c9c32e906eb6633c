package org.jmpi.conformance.collectives;

import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Scatter, with equal and different lengths (MPI-4.1 §6.6).
final class ScatterBodies {
    private static final int[] SIZES = {0, 1, 57, 3000, 150_000};

    private ScatterBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void dealsOutEqualBlocks(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            for (int root = 0; root < team.size(); root++) {
                Region recv = team.region(size, size);
                if (team.rank() == root) {
                    Region send =
                            team.region(size + 1, (long) size * team.size()).fill(team.everyone(size, size));
                    team.comm().scatter(send.buf(), recv.buf(), root);
                    send.expect(team.everyone(size, size));
                } else {
                    team.comm().scatter(null, recv.buf(), root);
                }
                recv.expect(team.data(team.rank(), size, size));
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void dealsOutInPlace(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            int root = size % team.size();
            boolean isRoot = team.rank() == root;
            Region region = team.region(size, isRoot ? (long) size * team.size() : size);
            if (isRoot) {
                region.fill(team.everyone(size, size));
            }
            team.comm().scatter(region.buf(), root);
            region.expect(isRoot ? team.everyone(size, size) : team.data(team.rank(), size, size));
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void dealsOutBlocksOfDifferentLengths(Rank me) {
        Team team = Team.world(me);
        for (int round = 0; round < 12; round++) {
            Placement placement = Placement.random(team.size(), round < 9 ? 100 : 100_000, me.random(round));
            int root = round % team.size();
            Region recv = team.region(round, placement.count(team.rank()));
            if (team.rank() == root) {
                Region send = team.region(round + 1, placement.span());
                send.fill(placement.everyone(team, round, send.poisonOfData()));
                team.comm().scatterv(send.buf(), placement.counts(), placement.displs(), recv.buf(), root);
            } else {
                team.comm().scatterv(null, new long[0], new long[0], recv.buf(), root);
            }
            recv.expect(team.data(team.rank(), round, placement.count(team.rank())));
        }
    }
}
