package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Every pair of a collective and an algorithm can be simulated; a new algorithm needs no line here.
///
/// All of them at a million ranks take minutes: `jmpirun simulate --collective all --bytes 8 --ranks 1M --hosts-of 64`.
@Execution(ExecutionMode.CONCURRENT) // in one thread, for half a minute
class EveryPairTests {
    private static final int MILLION = 1 << 20;
    private static final int QUARTER = 1 << 18;
    private static final int MANY = 1 << 14;
    private static final int SOME = 1 << 10;
    private static final long LONG = 64 << 20;
    private static final Simulator SIMULATOR = new Simulator(NetworkText.parse("100g"), 64);

    @FunctionalInterface
    private interface Check {
        void of(Algorithm algorithm, Operation operation);
    }

    private static Stream<DynamicTest> each(int ranks, Check check) {
        return each(ranks, _ -> true, check);
    }

    private static Stream<DynamicTest> each(int ranks, Predicate<Algorithm> which, Check check) {
        return Question.operations()
                .stream()
                .flatMap(operation -> Algorithms.of(operation)
                        .stream()
                        .filter(which)
                        .filter(algorithm -> serves(algorithm, Question.of(operation, ranks, 8)))
                        .map(algorithm -> DynamicTest.dynamicTest(
                                OperationNames.of(operation) + " " + algorithm.name(),
                                () -> check.of(algorithm, operation))));
    }

    private static boolean serves(Algorithm algorithm, Question question) {
        return algorithm.refusal(question.problems(SIMULATOR.perHost()).apply(0)).isEmpty();
    }

    /// No algorithm's last message can be there before one has passed between two hosts.
    @TestFactory
    Stream<DynamicTest> aThousandRanksTakeAtLeastAMessageBetweenHosts() {
        double least = SIMULATOR.network().between().latency();
        return each(SOME, (algorithm, operation) -> {
            Question question = Question.of(operation, SOME, 64 << 10);
            assertThat(SIMULATOR.time(algorithm, question)).isInstanceOfSatisfying(Outcome.Time.class, time -> {
                assertThat(time.low()).isGreaterThan(least);
                assertThat(time.high()).isGreaterThanOrEqualTo(time.low());
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> aMillionRanksAreAnswered() {
        return each(MILLION, (algorithm, operation) -> assertThat(List.of(8L, LONG))
                .allMatch(bytes -> SIMULATOR.answers(algorithm, Question.of(operation, MILLION, bytes))));
    }

    /// Whether times repeat soon enough shows only when they do.
    @TestFactory
    Stream<DynamicTest> pipelinesOfManyRanksAreExact() {
        return each(MANY, Simulator::hasSegments,
                (algorithm, operation) -> assertThat(SIMULATOR.time(algorithm, Question.of(operation, MANY, LONG)))
                        .isInstanceOfSatisfying(Outcome.Time.class, time -> assertThat(time.isExact()).isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> aQuarterOfAMillionRanksAreNearTheirModel() {
        return Stream.of("scatterRing", "chain", "binomial")
                .map(name -> DynamicTest.dynamicTest("bcast " + name, () -> {
                    Algorithm algorithm = Algorithms.find(Operation.BCAST, name).orElseThrow();
                    var time = (Outcome.Time) SIMULATOR.time(algorithm, Question.of(Operation.BCAST, QUARTER, 8));
                    assertThat(time.low()).isGreaterThan(0.99 * time.high()).isGreaterThan(hops(name));
                }));
    }

    /// The way of a byte: through all ranks, or through as many as a tree is deep, inside hosts and between them.
    private static double hops(String name) {
        double inside = SIMULATOR.network().inside().oneWay(0);
        double between = SIMULATOR.network().between().oneWay(0);
        int hosts = QUARTER / SIMULATOR.perHost();
        return name.equals("binomial") ? 6 * inside + 12 * between
                : (QUARTER - hosts) * inside + (hosts - 1) * between;
    }
}
