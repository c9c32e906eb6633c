package org.jmpi.collectives.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Round;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Verifies every registered algorithm; a new one needs no line here.
///
/// Up to [#ALL_CASES_TO] ranks all cases are run. Above, as many as [#MESSAGES] allow for each number of ranks,
/// at least one, and others for each number.
class AlgorithmTests {
    private static final int ALL_CASES_TO = 17;
    private static final int EVERY_SIZE_TO = 257;
    private static final int[] LARGER = {300, 383, 384, 385, 511, 512, 513};
    private static final long MESSAGES = 60_000;

    @TestFactory
    Stream<DynamicTest> computesWhatTheStandardSays() {
        return Algorithms.ALL.stream()
                .flatMap(algorithm -> algorithm.operations()
                        .stream()
                        .sorted()
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
        long verified = IntStream.concat(IntStream.rangeClosed(1, EVERY_SIZE_TO), IntStream.of(LARGER))
                .parallel()
                .mapToLong(size -> verify(algorithm, operation, size))
                .sum();
        assertThat(verified).as("cases that the algorithm's restrictions leave").isGreaterThan(ALL_CASES_TO);
    }

    private static long verify(Algorithm algorithm, Operation operation, int size) {
        List<Case> cases = Layouts.of(algorithm, Cases.of(operation, size))
                .filter(what -> algorithm.refusal(what.problem(0)).isEmpty())
                .toList();
        if (cases.isEmpty()) {
            return 0;
        }
        int stride = size <= ALL_CASES_TO ? 1 : stride(algorithm, cases);
        int verified = 0;
        for (int index = size % stride; index < cases.size(); index += stride) {
            Verifier.verify(algorithm, cases.get(index));
            verified++;
        }
        return verified;
    }

    private static int stride(Algorithm algorithm, List<Case> cases) {
        Case last = cases.getLast();
        long perRank = 0;
        for (Round round : algorithm.schedule(last.problem(last.size() / 2)).rounds()) {
            perRank += round.transfers().size() + round.locals().size();
        }
        long messages = (long) cases.size() * last.size() * (1 + perRank);
        return (int) Math.clamp(Math.ceilDiv(messages, MESSAGES), 1, cases.size());
    }
}
