package org.jmpi.collectives.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.spi.CollectiveCall.Operation;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Breaks every algorithm's schedules by chance, one step at a time: the verifier must notice.
class MutantTests {
    private static final List<Integer> SIZES = List.of(2, 3, 4, 6, 8, 9);
    private static final int MUTANTS = 40;

    @TestFactory
    Stream<DynamicTest> noMutantSurvives() {
        return Algorithms.ALL.stream()
                .flatMap(algorithm -> algorithm.operations()
                        .stream()
                        .sorted()
                        .map(operation -> DynamicTest.dynamicTest(operation + " " + algorithm.name(),
                                () -> mutate(algorithm, operation))));
    }

    private static void mutate(Algorithm algorithm, Operation operation) {
        List<Case> cases = new ArrayList<>();
        for (int size : SIZES) {
            Layouts.of(algorithm, Cases.of(operation, size))
                    .filter(what -> algorithm.refusal(what.problem(0)).isEmpty())
                    .forEach(cases::add);
        }
        List<String> survivors = new ArrayList<>();
        int made = 0;
        for (long seed = 0; made < MUTANTS; seed++) {
            var random = new Random(seed);
            Case what = cases.get(random.nextInt(cases.size()));
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            Mutant mutant = Mutant.of(algorithm, what, mutation, random);
            made += mutant.differs() ? 1 : 0;
            if (mutant.differs() && survives(mutant, what)) {
                survivors.add("seed=" + seed + ", " + what + ": " + mutant);
            }
        }
        assertThat(survivors).isEmpty();
    }

    private static boolean survives(Algorithm mutant, Case what) {
        try {
            Verifier.verify(mutant, what);
            return true;
        } catch (ScheduleFault _) {
            return false;
        }
    }
}
