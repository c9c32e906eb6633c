package org.jmpi.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jmpi.Communicator;
import org.jmpi.ReproducibleSum;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.conformance.Data;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One array's sum has the same bits however its elements are split between ranks, whatever algorithm combines them.
class ReproducibleSplitTests {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long SEED = Data.runSeed();
    private static final double[] NUMBERS = numbers();
    private static final long SUM = bits(Arrays.stream(NUMBERS)
            .mapToObj(BigDecimal::new)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .doubleValue());

    private static double[] numbers() {
        var random = new SplittableRandom(SEED);
        return IntStream.range(0, 3_000)
                .mapToDouble(i -> Math.scalb(random.nextDouble(-2, 2), random.nextInt(-1_060, 1_023)))
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void isTheSameUnderEveryAlgorithm(int ranks) {
        InProcessJob.run(ranks, Link.INPROC, LIMIT, mpi -> {
            for (Operation operation : new Operation[]{Operation.ALL_REDUCE, Operation.REDUCE}) {
                for (Algorithm algorithm : Algorithms.of(operation)) {
                    if (serves(algorithm, operation, ranks)) {
                        checkForced(mpi.world(), operation, algorithm.name());
                    }
                }
            }
        });
    }

    private static boolean serves(Algorithm algorithm, Operation operation, int ranks) {
        long unit = ReproducibleSum.TYPE.size();
        return IntStream.of(1, Layout.values().length)
                .mapToObj(sums -> operation == Operation.REDUCE
                        ? Problems.reduce(ranks, 0, ranks / 2, sums * unit, unit, true, true)
                        : Problems.reduceToAll(operation, ranks, 0, sums * unit, unit, true, true))
                .allMatch(problem -> algorithm.refusal(problem).isEmpty());
    }

    private static void checkForced(Communicator world, Operation operation, String algorithm) {
        String property = "jmpi.coll." + OperationNames.of(operation);
        world.barrier();
        System.setProperty(property, algorithm);
        try (Communicator forced = world.dup()) {
            forced.barrier();
            if (operation == Operation.ALL_REDUCE) {
                allReduces(forced, algorithm);
            } else {
                reduces(forced, algorithm);
            }
            world.barrier();
        } finally {
            System.clearProperty(property);
        }
    }

    private static void allReduces(Communicator comm, String algorithm) {
        ReproducibleSum[] sums = sums(comm);
        ReproducibleSum.allReduce(comm, sums);
        expect(algorithm, sums);
        assertThat(bits(ReproducibleSum.allReduce(comm, Layout.BLOCKS.part(comm)))).as(algorithm).isEqualTo(SUM);
    }

    private static void reduces(Communicator comm, String algorithm) {
        int root = comm.size() / 2;
        ReproducibleSum[] sums = sums(comm);
        long[] own = Arrays.stream(sums).mapToLong(sum -> bits(sum.sum())).toArray();
        ReproducibleSum.reduce(comm, root, sums);
        if (comm.rank() == root) {
            expect(algorithm, sums);
        } else {
            assertThat(Arrays.stream(sums).mapToLong(sum -> bits(sum.sum())).toArray()).isEqualTo(own);
        }
    }

    private static void expect(String algorithm, ReproducibleSum... sums) {
        for (int i = 0; i < sums.length; i++) {
            assertThat(bits(sums[i].sum())).as("algorithm=%s, layout=%d, seed=%d", algorithm, i, SEED).isEqualTo(SUM);
        }
    }

    /// One sum for each layout.
    private static ReproducibleSum[] sums(Communicator comm) {
        return Arrays.stream(Layout.values()).map(layout -> {
            ReproducibleSum sum = ReproducibleSum.create();
            sum.add(layout.part(comm));
            return sum;
        }).toArray(ReproducibleSum[]::new);
    }

    private static long bits(double value) {
        return Double.doubleToRawLongBits(value);
    }

    /// Which rank has which numbers.
    private enum Layout {
        /// Neighbours together.
        BLOCKS,
        /// Like cards.
        CYCLIC,
        /// By chance; some ranks may have none.
        RANDOM,
        /// All at the last rank.
        LAST;

        double[] part(Communicator comm) {
            var random = new SplittableRandom(SEED);
            int size = comm.size();
            return IntStream.range(0, NUMBERS.length).filter(i -> comm.rank() == switch (this) {
                case BLOCKS -> (int) ((long) i * size / NUMBERS.length);
                case CYCLIC -> i % size;
                case RANDOM -> random.nextInt(size);
                case LAST -> size - 1;
            }).mapToDouble(i -> NUMBERS[i]).toArray();
        }
    }
}
