package org.jmpi.benchmarks.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Ranks 0 and 1, whose clocks are compared with the launcher's, which runs as fast as rank 0's.
class DriftTests {
    private static final long MINUTE = 60_000_000_000L;
    private static final long ERROR = 30_000;

    private final Drift drift = new Drift();

    private void add(int rank, long start, long offset, long gained) {
        drift.add(rank, start, offset, ERROR);
        drift.add(rank, start + MINUTE, offset + gained, ERROR);
    }

    @Test
    void whatAClockLosesGrowsEvenly() {
        add(0, 1_000, 500, 0);
        add(1, 7_000_000, -40_000_000, 1_200_000);
        assertThat(drift.shift(1, 7_000_000)).isZero();
        assertThat(drift.shift(1, 7_000_000 + MINUTE / 2)).isEqualTo(600_000);
        assertThat(drift.shift(1, 7_000_000 + 2 * MINUTE)).isEqualTo(2_400_000);
        assertThat(drift.shift(0, 1_000 + MINUTE)).isZero();
    }

    @Test
    void whatBothGainOnTheLaunchersIsNoDifference() {
        add(0, 1_000, 500, 1_200_000);
        add(1, 7_000_000, -40_000_000, 1_200_000);
        assertThat(drift.shift(1, 7_000_000 + MINUTE)).isZero();
    }

    @Test
    void whatTheQuestionsMayBeWrongByIsNone() {
        add(0, 1_000, 500, 0);
        add(1, 7_000_000, -40_000_000, 4 * ERROR);
        assertThat(drift.shift(1, 7_000_000 + MINUTE)).isZero();
    }

    @Test
    void oneReadingTellsNothing() {
        add(0, 1_000, 500, 0);
        drift.add(1, 7_000_000, 3, ERROR);
        assertThat(drift.shift(1, MINUTE)).isZero();
        assertThat(drift.shift(2, MINUTE)).isZero();
    }
}
