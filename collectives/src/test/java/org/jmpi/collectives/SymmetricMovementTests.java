package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

/// Collectives from all to all, compared with a plain copy.
class SymmetricMovementTests {

    @Test
    void barrierCompletes() {
        Seeds.each((size, random, _) -> new Ranks(size, random)
                .run(PerRank.of(size, _ -> CollectiveCall.of(Operation.BARRIER, null, null, null, -1))));
    }

    @Test
    void allGatherGivesAllRanksAllBlocks() {
        Seeds.each((size, random, sample) -> {
            long[] counts = new long[size];
            Arrays.fill(counts, sample.count());
            allGather(size, random, sample, Layout.packed(counts), false);
        });
    }

    @Test
    void allGathervPutsBlocksWhereEachRankSays() {
        Seeds.each((size, random, sample) -> allGather(size, random, sample,
                Layout.random(size, random, sample), true));
    }

    private static void allGather(int size, Random random, Sample sample, Layout layout, boolean listed) {
        boolean inPlace = random.nextBoolean();
        Datatype type = sample.type();
        List<Buf> gets = PerRank.of(size, _ -> sample.buffer(type, layout.end()));
        List<Buf> gives = PerRank.of(size, rank -> sample.buffer(type, layout.counts()[rank]));
        List<byte[]> before = PerRank.of(size, rank -> Sample.get(gets.get(rank)));
        List<byte[]> blocks = PerRank.of(size,
                rank -> inPlace ? layout.get(before.get(rank), rank, type) : Sample.get(gives.get(rank)));
        new Ranks(size, random).run(PerRank.of(size,
                rank -> new CollectiveCall(listed ? Operation.ALL_GATHERV : Operation.ALL_GATHER,
                        inPlace ? null : gives.get(rank), gets.get(rank), null, null,
                        listed ? layout.counts() : null,
                        listed ? layout.displs() : null, null, -1)));
        for (int rank = 0; rank < size; rank++) {
            for (int peer = 0; peer < size; peer++) {
                layout.put(blocks.get(peer), before.get(rank), peer, type);
            }
            assertThat(Sample.get(gets.get(rank))).as("rank %d", rank).isEqualTo(before.get(rank));
        }
    }

    @Test
    void allToAllTransposesBlocks() {
        Seeds.each((size, random, sample) -> {
            long[] counts = new long[size];
            Arrays.fill(counts, sample.count());
            List<Layout> layouts = PerRank.of(size, _ -> Layout.packed(counts));
            allToAll(size, random, sample, new Exchange(layouts, layouts, random.nextBoolean(), false));
        });
    }

    @Test
    void allToAllvTransposesBlocksOfAllLengths() {
        Seeds.each((size, random, sample) -> {
            boolean inPlace = random.nextBoolean();
            long[][] counts = new long[size][size];
            for (int from = 0; from < size; from++) {
                for (int to = 0; to < size; to++) {
                    counts[from][to] = inPlace && to < from ? counts[to][from] : sample.count() % 100;
                }
            }
            List<Layout> gets = PerRank.of(size, rank -> Layout.shuffled(
                    Arrays.stream(counts).mapToLong(row -> row[rank]).toArray(), random));
            List<Layout> gives =
                    inPlace ? gets : PerRank.of(size, rank -> Layout.shuffled(counts[rank], random));
            allToAll(size, random, sample, new Exchange(gives, gets, inPlace, true));
        });
    }

    private record Exchange(List<Layout> gives, List<Layout> gets, boolean inPlace, boolean listed) {
    }

    private static void allToAll(int size, Random random, Sample sample, Exchange exchange) {
        Datatype type = sample.type();
        List<Buf> gets = PerRank.of(size, rank -> sample.buffer(type, exchange.gets.get(rank).end()));
        List<Buf> gives = exchange.inPlace ? gets
                : PerRank.of(size, rank -> sample.buffer(type, exchange.gives.get(rank).end()));
        List<byte[]> given = PerRank.of(size, rank -> Sample.get(gives.get(rank)));
        List<byte[]> expected = PerRank.of(size, rank -> Sample.get(gets.get(rank)));
        new Ranks(size, random).run(PerRank.of(size, rank -> call(exchange, rank, gives, gets)));
        for (int rank = 0; rank < size; rank++) {
            for (int peer = 0; peer < size; peer++) {
                byte[] block = exchange.gives.get(peer).get(given.get(peer), rank, type);
                exchange.gets.get(rank).put(block, expected.get(rank), peer, type);
            }
            assertThat(Sample.get(gets.get(rank))).as("rank %d", rank).isEqualTo(expected.get(rank));
        }
    }

    private static CollectiveCall call(Exchange exchange, int rank, List<Buf> gives, List<Buf> gets) {
        Buf send = exchange.inPlace ? null : gives.get(rank);
        if (!exchange.listed) {
            return CollectiveCall.of(Operation.ALL_TO_ALL, send, gets.get(rank), null, -1);
        }
        Layout out = exchange.gives.get(rank);
        Layout in = exchange.gets.get(rank);
        return new CollectiveCall(Operation.ALL_TO_ALLV, send, gets.get(rank),
                send == null ? null : out.counts(),
                send == null ? null : out.displs(), in.counts(), in.displs(), null, -1);
    }
}
