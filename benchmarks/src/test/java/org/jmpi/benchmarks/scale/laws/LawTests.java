package org.jmpi.benchmarks.scale.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LawTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 3);
    private static final double[] TRUTH = {0.05, 0.002};
    private static final double COST = 7;

    /// Runs that obey a law, but for an error of this relative size.
    private static List<Observation> runs(Law law, double error, Random random, int... ranks) {
        List<Observation> runs = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            for (int n : ranks) {
                double noise = 1 + error * random.nextGaussian();
                runs.add(new Observation(n, COST * n / law.speedUp(n, TRUTH) * noise));
            }
        }
        return runs;
    }

    private static Fit best(List<Observation> runs) {
        return Stream.of(Law.values())
                .flatMap(law -> law.fit(runs).stream())
                .min(Comparator.comparingDouble(Fit::criterion))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void findsTheParametersOfRunsThatObeyIt(Law law) {
        Fit fit = law.fit(runs(law, 0, new Random(SEED), 1, 2, 4, 8, 16)).orElseThrow();
        assertThat(fit.cost()).isCloseTo(COST, within(1e-9));
        for (int i = 0; i < fit.parameters().size(); i++) {
            assertThat(fit.parameters().get(i).estimate().value()).isCloseTo(TRUTH[i], within(1e-9));
        }
        assertThat(fit.deviation()).isLessThan(1e-9);
        assertThat(fit.speedUp(1)).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @EnumSource
    void theLawThatRunsObeyFitsBest(Law law) {
        assertThat(best(runs(law, 0.005, new Random(SEED), 1, 2, 4, 8, 16, 32)).law()).as("seed=%d", SEED)
                .isEqualTo(law);
    }

    @Test
    void mostIntervalsHoldTheTruth() {
        Random random = new Random(SEED);
        int held = 0;
        for (int i = 0; i < 400; i++) {
            Estimate sigma = Law.AMDAHL.fit(runs(Law.AMDAHL, 0.02, random, 1, 2, 4, 8))
                    .orElseThrow()
                    .parameters()
                    .getFirst()
                    .estimate();
            if (sigma.low() <= TRUTH[0] && TRUTH[0] <= sigma.high()) {
                held++;
            }
        }
        // 95 % of 400 are 380; six standard deviations are 26.
        assertThat(held).as("seed=%d", SEED).isBetween(354, 399);
    }

    @Test
    void boundsFollowFromTheParameters() {
        Fit amdahl = Law.AMDAHL.fit(runs(Law.AMDAHL, 0, new Random(SEED), 1, 2, 4)).orElseThrow();
        assertThat(amdahl.ceiling().orElseThrow()).isCloseTo(20, within(1e-6));
        assertThat(amdahl.bestRanks()).isEmpty();
        Fit usl = Law.USL.fit(runs(Law.USL, 0, new Random(SEED), 1, 2, 4)).orElseThrow();
        assertThat(usl.bestRanks().orElseThrow()).isCloseTo(Math.sqrt(0.95 / 0.002), within(1e-6));
        assertThat(usl.ceiling().orElseThrow()).isCloseTo(usl.speedUp(22), within(1e-9)).isBetween(7.0, 8.0);
        Fit gustafson = Law.GUSTAFSON.fit(runs(Law.GUSTAFSON, 0, new Random(SEED), 1, 2, 4)).orElseThrow();
        assertThat(gustafson.ceiling()).isEmpty();
        List<Observation> slower = List.of(new Observation(1, 1), new Observation(2, 4), new Observation(4, 40),
                new Observation(4, 41));
        assertThat(Law.AMDAHL.fit(slower).orElseThrow().ceiling()).hasValue(1);
        assertThat(Law.GUSTAFSON.fit(slower).orElseThrow().ceiling()).hasValue(1);
    }

    @Test
    void tooFewNumbersOfRanksFitNothing() {
        List<Observation> two = runs(Law.AMDAHL, 0.01, new Random(SEED), 1, 2);
        assertThat(Law.AMDAHL.fit(two)).isPresent();
        assertThat(Law.USL.fit(two)).isEmpty();
        assertThat(Law.AMDAHL.fit(two.subList(0, 2))).isEmpty();
    }
}
