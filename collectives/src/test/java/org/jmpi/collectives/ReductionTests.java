package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.collectives.Sample.Reducing;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.Test;

/// Reductions and scans, compared with combining one rank after the other.
class ReductionTests {

    @Test
    void reduceCombinesAllAtTheRoot() {
        Seeds.each((size, random, sample) -> {
            int root = random.nextInt(size);
            new Run(Operation.REDUCE, size, random, sample, root).checkRank(root, size);
        });
    }

    @Test
    void allReduceCombinesAllEverywhere() {
        Seeds.each((size, random, sample) -> {
            var run = new Run(Operation.ALL_REDUCE, size, random, sample, -1);
            for (int rank = 0; rank < size; rank++) {
                run.checkRank(rank, size);
            }
        });
    }

    @Test
    void scanCombinesTheRanksUpToItself() {
        Seeds.each((size, random, sample) -> {
            var run = new Run(Operation.SCAN, size, random, sample, -1);
            for (int rank = 0; rank < size; rank++) {
                run.checkRank(rank, rank + 1);
            }
        });
    }

    @Test
    void exscanCombinesTheRanksBeforeItself() {
        Seeds.each((size, random, sample) -> {
            var run = new Run(Operation.EXSCAN, size, random, sample, -1);
            for (int rank = 0; rank < size; rank++) {
                run.checkRank(rank, rank);
            }
        });
    }

    @Test
    void reduceScatterGivesEachRankItsPartOfTheCombination() {
        Seeds.each((size, random, sample) -> {
            boolean inPlace = random.nextBoolean();
            Reducing by = sample.reducing();
            Layout parts =
                    Layout.packed(PerRank.of(size, _ -> sample.count()).stream().mapToLong(c -> c).toArray());
            List<Buf> gives = PerRank.of(size, _ -> sample.buffer(by.type(), parts.end()));
            List<Buf> gets = PerRank.of(size,
                    rank -> inPlace ? gives.get(rank) : sample.buffer(by.type(), parts.counts()[rank]));
            byte[] sum = combine(by, PerRank.of(size, rank -> Sample.get(gives.get(rank))));
            new Ranks(size, random).run(PerRank.of(size, rank -> new CollectiveCall(Operation.REDUCE_SCATTER,
                    inPlace ? null : gives.get(rank), gets.get(rank), null, null, parts.counts(), null,
                    by.op(), -1)));
            for (int rank = 0; rank < size; rank++) {
                byte[] part = parts.get(sum, rank, by.type());
                assertThat(Arrays.copyOf(Sample.get(gets.get(rank)), part.length)).as("rank %d", rank)
                        .isEqualTo(part);
            }
        });
    }

    private static byte[] combine(Reducing by, List<byte[]> operands) {
        byte[] sum = operands.getFirst();
        for (byte[] operand : operands.subList(1, operands.size())) {
            byte[] result = operand.clone();
            by.op()
                    .apply(MemorySegment.ofArray(sum), 0, MemorySegment.ofArray(result), 0,
                            result.length / by.type().size(), by.type());
            sum = result;
        }
        return sum;
    }

    /// One call with equally long buffers, already run.
    private static final class Run {
        private final Reducing by;
        private final List<byte[]> given;
        private final List<byte[]> before;
        private final List<Buf> gets;

        Run(Operation operation, int size, Random random, Sample sample, int root) {
            boolean inPlace = random.nextBoolean();
            by = sample.reducing();
            int count = sample.count();
            List<Buf> gives = PerRank.of(size, _ -> sample.buffer(by.type(), count));
            gets = PerRank.of(size, rank -> inPlace ? gives.get(rank) : sample.buffer(by.type(), count));
            given = PerRank.of(size, rank -> Sample.get(gives.get(rank)));
            before = PerRank.of(size, rank -> Sample.get(gets.get(rank)));
            new Ranks(size, random).run(PerRank.of(size, rank -> CollectiveCall.of(operation,
                    inPlace ? null : gives.get(rank), gets.get(rank), by.op(), root)));
            if (!inPlace || root >= 0) {
                PerRank.of(size, rank -> rank)
                        .stream()
                        .filter(rank -> !inPlace || rank != root)
                        .forEach(
                                rank -> assertThat(Sample.get(gives.get(rank))).as("operand %d", rank)
                                        .isEqualTo(given.get(rank)));
            }
        }

        /// Check that a rank has the combination of the first `ranks` ranks, or its old content for none.
        void checkRank(int rank, int ranks) {
            byte[] expected = ranks == 0 ? before.get(rank) : combine(by, given.subList(0, ranks));
            assertThat(Sample.get(gets.get(rank))).as("rank %d, %s", rank, by).isEqualTo(expected);
        }
    }
}
