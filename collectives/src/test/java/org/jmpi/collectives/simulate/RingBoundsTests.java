package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jmpi.collectives.schedule.EndsWithRing;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The bounds of algorithms that end with a ring hold what all ranks take between them, and are near.
class RingBoundsTests {
    private static final int[] SIZES = {3, 5, 12, 13, 64, 96, 100, 192, 257};
    private static final int[] PER_HOST = {1, 4, 32, 2048};
    private static final long[] PARTS = {0, 1, 512, 100_000};

    private static Stream<EndsWithRing> algorithms() {
        return Algorithms.ALL.stream().filter(EndsWithRing.class::isInstance).map(EndsWithRing.class::cast);
    }

    @TestFactory
    Stream<DynamicTest> boundsHoldTheTimeOfAllRanks() {
        return algorithms().flatMap(algorithm -> Networks.ALL.stream()
                .map(network -> DynamicTest.dynamicTest(algorithm.name() + " " + NetworkText.of(network),
                        () -> verify(algorithm, network))));
    }

    private static void verify(EndsWithRing algorithm, Network network) {
        for (int perHost : PER_HOST) {
            var simulator = new Simulator(network, perHost);
            for (int size : SIZES) {
                if (new RingBounds(simulator, size).serve(Long.MAX_VALUE)) {
                    for (long part : PARTS) {
                        verify(algorithm, simulator, Question.of(Operation.BCAST, size, part * size));
                        verify(algorithm, simulator, Question.of(Operation.BCAST, size, part * size + size / 3));
                    }
                }
            }
        }
    }

    private static void verify(EndsWithRing algorithm, Simulator simulator, Question question) {
        Outcome.Time bounds = new RingBounds(simulator, question.ranks()).of(algorithm, question);
        assertThat(simulator.allRanks(algorithm, question)).as("%s on %s", question, simulator)
                .isBetween(bounds.low(), bounds.high());
    }

    @Test
    void boundsAreNearEachOtherOnManyRanks() {
        var simulator = new Simulator(NetworkText.parse("100g"), 64);
        EndsWithRing algorithm = algorithms().findFirst().orElseThrow();
        var question = Question.of(Operation.BCAST, 2_048, 64 << 20);
        double exact = simulator.allRanks(algorithm, question);
        Outcome.Time bounds = new RingBounds(simulator, 2_048).of(algorithm, question);
        assertThat(exact).isBetween(bounds.low(), bounds.high());
        assertThat(bounds.low()).isGreaterThan(0.9 * bounds.high());
    }
}
