package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.LedHosts;
import org.jmpi.collectives.schedule.Pipelined;
import org.jmpi.collectives.schedule.Relay;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// What is passed over, along the ranks, the segments or from host to host, changes no picosecond: the times are
/// those of all ranks run by themselves. A new algorithm that implements one of the interfaces needs no line here.
class ShortcutTests {
    private static final int[] SIZES = {2, 3, 13, 64, 100, 200};
    private static final int[] PER_HOST = {1, 4, 32};
    private static final int LARGE = 1_024;

    @TestFactory
    Stream<DynamicTest> shortcutsTakeTheTimeOfAllRanks() {
        return each((algorithm, operation) -> {
            for (Network network : Networks.ALL) {
                for (int perHost : PER_HOST) {
                    for (int size : SIZES) {
                        lengths(operation, size + perHost).forEach(bytes -> compare(algorithm,
                                new Simulator(network, perHost), Question.of(operation, size, bytes)));
                    }
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> aThousandRanksTakeTheTimeOfAllRanks() {
        var simulator = new Simulator(NetworkText.parse("100g"), 64);
        return each((algorithm, operation) -> {
            boolean isBlock = operation == Operation.ALL_GATHER;
            compare(algorithm, simulator, Question.of(operation, LARGE, isBlock ? 8 << 10 : 64 << 20));
            compare(algorithm, simulator, Question.of(operation, LARGE - 5, isBlock ? 1_000 : 10_000_008));
        });
    }

    @FunctionalInterface
    private interface Check {
        void of(Algorithm algorithm, Operation operation);
    }

    private static Stream<DynamicTest> each(Check check) {
        return Algorithms.ALL.stream()
                .filter(algorithm -> algorithm instanceof Relay || algorithm instanceof Pipelined
                        || algorithm instanceof LedHosts)
                .flatMap(algorithm -> algorithm.operations()
                        .stream()
                        .map(operation -> DynamicTest.dynamicTest(operation + " " + algorithm.name(),
                                () -> check.of(algorithm, operation))));
    }

    /// Nothing, an element, a few segments, and a random length: many segments of two lengths, in any numbers.
    private static LongStream lengths(Operation operation, int seed) {
        return switch (operation) {
            case BARRIER -> LongStream.of(0);
            case ALL_GATHER -> LongStream.of(0, 8, 8 * new Random(seed).nextInt(800));
            default -> LongStream.of(0, 8, 300_000, 8 * new Random(seed).nextInt(1 << 19));
        };
    }

    private static void compare(Algorithm algorithm, Simulator simulator, Question question) {
        if (algorithm.refusal(question.problems(simulator.perHost()).apply(0)).isEmpty()) {
            double all = simulator.allRanks(algorithm, question);
            assertThat(simulator.time(algorithm, question)).as("%s on %s", question, simulator)
                    .isEqualTo(new Outcome.Time(all, all));
        }
    }
}
