package org.jmpi.conformance.collectives;

import org.jmpi.conformance.Memory;
import org.jmpi.conformance.Rank;
import org.jmpi.conformance.RankTest;
import org.jmpi.conformance.Ranks;
import org.jmpi.conformance.Region;

/// Broadcast (MPI-4.1 §6.4).
final class BroadcastBodies {
    private static final int[] SIZES = {0, 1, 8, 57, 1000, 9000, 70_000, (1 << 20) + 3};

    private BroadcastBodies() {
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void givesTheRootsBufferToAll(Rank me) {
        Team team = Team.world(me);
        for (int size : SIZES) {
            for (int root = 0; root < team.size(); root += size > 10_000 ? 3 : 1) {
                byte[] content = team.data(root, size, size);
                Region region = team.region(size + root, size);
                if (team.rank() == root) {
                    region.fill(content);
                }
                team.comm().bcast(region.buf(), root);
                region.expect(content);
            }
        }
    }

    @RankTest(value = Ranks.ANY, memories = Memory.HEAP)
    static void streamsFromOneRootWithoutWaiting(Rank me) {
        Team team = Team.world(me);
        for (int i = 0; i < 300; i++) {
            byte[] content = team.data(0, i, i % 100);
            Region region = team.region(i, content.length);
            if (me.isFirst()) {
                region.fill(content);
            }
            team.comm().bcast(region.buf(), 0);
            region.expect(content);
        }
    }
}
