package org.jmpi.conformance.collectives;

import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Gather, with equal and different lengths (MPI-4.1 §6.5).
final class GatherBodies {
    private static final int[] SIZES = {0, 1, 57, 3000, 150_000};

    private GatherBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectsEqualBlocks(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            for (int root = 0; root < team.size(); root++) {
                Region send = team.mine(size, size, size);
                if (team.rank() == root) {
                    Region recv = team.region(size + 1, (long) size * team.size());
                    team.comm().gather(send.buf(), recv.buf(), root);
                    recv.expect(team.everyone(size, size));
                } else {
                    team.comm().gather(send.buf(), null, root);
                }
                send.expect(team.data(team.rank(), size, size));
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectsInPlace(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            int root = size % team.size();
            if (team.rank() == root) {
                Region region = team.region(size, (long) size * team.size());
                byte[] own = region.poisonOfData();
                System.arraycopy(team.data(root, size, size), 0, own, root * size, size);
                region.fill(own);
                team.comm().gather(region.buf(), root);
                region.expect(team.everyone(size, size));
            } else {
                Region block = team.mine(size, size, size);
                team.comm().gather(block.buf(), root);
                block.expect(team.data(team.rank(), size, size));
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void collectsBlocksOfDifferentLengths(Rank me) {
        Team team = Team.world(me);
        for (int round = 0; round < 12; round++) {
            Placement placement = Placement.random(team.size(), round < 9 ? 100 : 100_000, me.random(round));
            int root = round % team.size();
            Region send = team.mine(round, round, placement.count(team.rank()));
            if (team.rank() == root) {
                Region recv = team.region(round + 1, placement.span());
                team.comm().gatherv(send.buf(), recv.buf(), placement.counts(), placement.displs(), root);
                recv.expect(placement.everyone(team, round, recv.poisonOfData()));
            } else {
                team.comm().gatherv(send.buf(), null, new long[0], new long[0], root);
            }
        }
    }
}
