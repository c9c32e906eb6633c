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
/// Up to [#ALL_CASES_TO] ranks all cases are run. Above, as many as [#STEPS] allow for each number of ranks, and
/// others for each number: at least one, but for algorithms of p² steps and more than [#EVERY_SIZE_TO] ranks only
/// two of [#SOME_SIZES] numbers. With those, too, at each number up to 257, a build took 112 s for it.
class AlgorithmTests {
    private static final int ALL_CASES_TO = 17;
    private static final int EVERY_SIZE_TO = 130;
    private static final int SMALL_SCHEDULES_TO = 257;
    private static final int[] LARGER = {300, 384, 511, 512, 513};
    private static final int SOME_SIZES = 16;
    private static final int SETUP = 16;
    private static final long STEPS = 8_000;

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
        long verified = IntStream.concat(IntStream.rangeClosed(1, SMALL_SCHEDULES_TO), IntStream.of(LARGER))
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
        long steps = stepsOfAllRanks(algorithm, cases.getLast());
        if (size > EVERY_SIZE_TO && steps > 3 * STEPS && size % SOME_SIZES > 1) {
            return 0;
        }
        int stride = size <= ALL_CASES_TO ? 1 : (int) Math.clamp(cases.size() * steps / STEPS, 1, cases.size());
        int verified = 0;
        for (int index = size % stride; index < cases.size(); index += stride) {
            Verifier.verify(algorithm, cases.get(index));
            verified++;
        }
        return verified;
    }

    private static long stepsOfAllRanks(Algorithm algorithm, Case what) {
        long steps = (long) what.size() * (1 + what.size() / SETUP);
        for (Round round : algorithm.schedule(what.problem(what.size() / 2)).rounds()) {
            steps += (long) what.size() * (round.transfers().size() + round.locals().size());
        }
        return steps;
    }
}
