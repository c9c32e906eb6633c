package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

/// Collectives from and to a root, compared with a plain copy.
class RootedMovementTests {

    @Test
    void bcastGivesAllRanksTheRootsData() {
        Seeds.each((size, random, sample) -> {
            int root = random.nextInt(size);
            Datatype type = sample.type();
            int count = sample.count();
            List<Buf> buffers = PerRank.of(size, _ -> sample.buffer(type, count));
            byte[] expected = Sample.get(buffers.get(root));
            new Ranks(size, random).run(PerRank.of(size,
                    rank -> CollectiveCall.of(Operation.BCAST, null, buffers.get(rank), null, root)));
            assertThat(buffers).allSatisfy(buf -> assertThat(Sample.get(buf)).isEqualTo(expected));
        });
    }

    @Test
    void gatherPutsBlocksInRankOrder() {
        Seeds.each((size, random, sample) -> {
            long[] counts = new long[size];
            Arrays.fill(counts, sample.count());
            gather(size, random, sample, Layout.packed(counts), false);
        });
    }

    @Test
    void gathervPutsBlocksWhereTheRootSays() {
        Seeds.each((size, random, sample) -> gather(size, random, sample, Layout.random(size, random, sample),
                true));
    }

    private static void gather(int size, Random random, Sample sample, Layout layout, boolean listed) {
        int root = random.nextInt(size);
        boolean inPlace = random.nextBoolean();
        Datatype type = sample.type();
        Buf all = sample.buffer(type, layout.end());
        List<Buf> parts = PerRank.of(size, rank -> sample.buffer(type, layout.counts()[rank]));
        byte[] expected = Sample.get(all);
        for (int rank = 0; rank < size; rank++) {
            if (rank != root || !inPlace) {
                layout.put(Sample.get(parts.get(rank)), expected, rank, type);
            }
        }
        new Ranks(size, random).run(PerRank.of(size, rank -> {
            boolean here = rank == root;
            return new CollectiveCall(listed ? Operation.GATHERV : Operation.GATHER,
                    here && inPlace ? null : parts.get(rank), here ? all : null, null, null,
                    here && listed ? layout.counts() : null, here && listed ? layout.displs() : null, null,
                    root);
        }));
        assertThat(Sample.get(all)).isEqualTo(expected);
    }

    @Test
    void scatterHandsOutBlocksInRankOrder() {
        Seeds.each((size, random, sample) -> {
            long[] counts = new long[size];
            Arrays.fill(counts, sample.count());
            scatter(size, random, sample, Layout.packed(counts), false);
        });
    }

    @Test
    void scattervHandsOutTheBlocksThatTheRootNames() {
        Seeds.each((size, random, sample) -> scatter(size, random, sample,
                Layout.random(size, random, sample), true));
    }

    private static void scatter(int size, Random random, Sample sample, Layout layout, boolean listed) {
        int root = random.nextInt(size);
        boolean inPlace = random.nextBoolean();
        Datatype type = sample.type();
        Buf all = sample.buffer(type, layout.end());
        List<Buf> parts = PerRank.of(size, rank -> sample.buffer(type, layout.counts()[rank]));
        byte[] before = Sample.get(all);
        List<byte[]> expected = new ArrayList<>();
        for (int rank = 0; rank < size; rank++) {
            boolean untouched = rank == root && inPlace;
            expected.add(untouched ? Sample.get(parts.get(rank)) : layout.get(before, rank, type));
        }
        new Ranks(size, random).run(PerRank.of(size, rank -> {
            boolean here = rank == root;
            Buf recv = here && inPlace ? all : parts.get(rank);
            return new CollectiveCall(listed ? Operation.SCATTERV : Operation.SCATTER,
                    here && !inPlace ? all : null,
                    recv, here && listed ? layout.counts() : null, here && listed ? layout.displs() : null,
                    null, null,
                    null, root);
        }));
        assertThat(Sample.get(all)).isEqualTo(before);
        for (int rank = 0; rank < size; rank++) {
            assertThat(Sample.get(parts.get(rank))).as("rank %d", rank).isEqualTo(expected.get(rank));
        }
    }
}
