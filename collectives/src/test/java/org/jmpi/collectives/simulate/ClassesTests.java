package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ranks of one class do the same, and standing for each other changes no time. A new algorithm that tells its
/// classes needs no line here.
@Execution(ExecutionMode.CONCURRENT) // in one thread, for half a minute
class ClassesTests {
    private static final int EVERY_SIZE_TO = 130;
    private static final int[] LARGER = {192, 255, 256, 257, 320, 1024};
    private static final int[] PER_HOST = {1, 4, 64};
    private static final int ELEMENT = 8;
    private static final Network NETWORK = NetworkText.parse("100g");

    @TestFactory
    Stream<DynamicTest> ranksOfOneClassDoTheSame() {
        return each((algorithm, operation, size) -> {
            IntFunction<Problem> problems = question(operation, size, true).problems();
            var costs = new Costs(NETWORK);
            Map<Integer, long[]> programs = new HashMap<>();
            for (int rank = 0; rank < size; rank++) {
                Problem problem = problems.apply(rank);
                long[] program = ProgramCompiler.compile(algorithm::emit, problem, costs);
                long[] same = programs.putIfAbsent(((RankClasses) algorithm).rankClass(problem), program);
                assertThat(program).as("rank %d of %d", rank, size).isEqualTo(same == null ? program : same);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> classesTakeTheTimeOfAllRanks() {
        return each((algorithm, operation, size) -> {
            for (int perHost : PER_HOST) {
                if (perHost == 1 || size % perHost == 0) {
                    var simulator = new Simulator(NETWORK, perHost);
                    Question equal = question(operation, size, true);
                    double all = simulator.allRanks(algorithm, equal);
                    assertThat(simulator.time(algorithm, equal)).as("%d ranks, %d on a host", size, perHost)
                            .isEqualTo(new Outcome.Time(all, all));
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> boundsHoldUnequalPartsBetweenThem() {
        return algorithms().filter(algorithm -> !Simulator.hasSegments(algorithm))
                .flatMap(algorithm -> algorithm
                        .operations()
                        .stream()
                        .filter(Question.operations()::contains)
                        .filter(operation -> question(operation, 2, true).splits())
                        .flatMap(operation -> IntStream.of(3, 4, 64, 100, 256)
                                .mapToObj(
                                        size -> DynamicTest.dynamicTest(operation + " " + algorithm.name() + " " + size,
                                                () -> holds(algorithm, question(operation, size, false))))));
    }

    private static void holds(Algorithm algorithm, Question question) {
        var simulator = new Simulator(NETWORK, 4);
        assertThat(simulator.allRanks(algorithm, question)).isBetween(
                simulator.allRanks(algorithm, question.roundedDown()),
                simulator.allRanks(algorithm, question.roundedUp()));
    }

    @FunctionalInterface
    private interface Check {
        void of(Algorithm algorithm, Operation operation, int size);
    }

    private static Stream<DynamicTest> each(Check check) {
        return algorithms().flatMap(algorithm -> algorithm.operations()
                .stream()
                .filter(Question.operations()::contains)
                .filter(operation -> serves(algorithm, operation, 2))
                .map(operation -> DynamicTest.dynamicTest(operation + " " + algorithm.name(),
                        () -> IntStream.concat(IntStream.rangeClosed(1, EVERY_SIZE_TO), IntStream.of(LARGER))
                                .filter(size -> serves(algorithm, operation, size))
                                .forEach(size -> check.of(algorithm, operation, size)))));
    }

    private static boolean serves(Algorithm algorithm, Operation operation, int size) {
        return algorithm.refusal(question(operation, size, true).problems().apply(0)).isEmpty();
    }

    private static Stream<Algorithm> algorithms() {
        return Algorithms.ALL.stream().filter(RankClasses.class::isInstance);
    }

    /// Some elements for each rank, or one more than that in all. Long enough for several segments.
    private static Question question(Operation operation, int size, boolean equal) {
        return Question.of(operation, size,
                3L * ELEMENT * size * Math.ceilDiv(20_000, size) + (equal ? 0 : ELEMENT));
    }
}
