package org.jmpi.benchmarks.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTests {
    private static final double BUDGET = 1_000_000;

    /// Batches that take so many nanoseconds a call until the pace is known.
    private static Pace steady(Pace pace, long nanosEach) {
        while (!pace.isKnown()) {
            pace.add(pace.batch() * nanosEach);
        }
        return pace;
    }

    @Test
    void callsFillTheTime() {
        assertThat(steady(new Pace(BUDGET), 100).calls()).isEqualTo(10_000);
        assertThat(steady(new Pace(BUDGET), 20_000).calls()).isEqualTo(50);
    }

    @Test
    void thereAreFiveAtLeast() {
        assertThat(steady(new Pace(BUDGET), 10_000_000).calls()).isEqualTo(5);
    }

    @Test
    void aStallInTheFirstBatchDoesNotCount() {
        Pace pace = new Pace(BUDGET);
        pace.add(1_500_000);
        assertThat(pace.isKnown()).isFalse();
        assertThat(steady(pace, 100).calls()).isEqualTo(10_000);
    }

    @Test
    void aThirdOfTheTimeGoesIntoFindingOut() {
        Pace pace = steady(new Pace(BUDGET), 100);
        assertThat(pace.batch() * 100).isBetween((long) BUDGET / 3, (long) BUDGET);
    }
}
