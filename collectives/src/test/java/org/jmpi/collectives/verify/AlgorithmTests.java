package org.jmpi.collectives.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Verifies every registered algorithm; a new one needs no line here.
class AlgorithmTests {
    private static final int EVERY_SIZE_TO = 33;

    @TestFactory
    Stream<DynamicTest> computesWhatTheStandardSays() {
        return Algorithms.ALL.stream()
                .flatMap(algorithm -> algorithm.operations()
                        .stream()
                        .map(operation -> DynamicTest.dynamicTest(operation + " " + algorithm.name(),
                                () -> verifyAllSizes(algorithm, operation))));
    }

    @Test
    void servesEveryOperation() {
        assertThat(Operation.values())
                .allSatisfy(operation -> assertThat(Algorithms.of(operation)).isNotEmpty());
    }

    @Test
    void hasOneNameForEachAlgorithmOfAnOperation() {
        assertThat(Operation.values())
                .allSatisfy(operation -> assertThat(Algorithms.names(operation)).doesNotHaveDuplicates());
    }

    private static void verifyAllSizes(Algorithm algorithm, Operation operation) {
        long verified = IntStream.rangeClosed(1, EVERY_SIZE_TO)
                .mapToLong(size -> verify(algorithm, operation, size))
                .sum();
        assertThat(verified).as("cases that the algorithm's restrictions leave")
                .isGreaterThan(EVERY_SIZE_TO - 1);
    }

    private static long verify(Algorithm algorithm, Operation operation, int size) {
        return Cases.of(operation, size)
                .filter(what -> algorithm.refusal(what.problems().getFirst()).isEmpty())
                .peek(what -> Verifier.verify(algorithm, what))
                .count();
    }
}
