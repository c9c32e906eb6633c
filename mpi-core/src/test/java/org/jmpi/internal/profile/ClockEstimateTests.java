package org.jmpi.internal.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ClockEstimateTests {

    @Test
    void theShortestQuestionCounts() {
        ClockEstimate estimate = new ClockEstimate();
        estimate.add(100, 10_000, 900);
        estimate.add(1_000, 6_020, 1_040);
        estimate.add(2_000, 9_000, 2_500);
        assertThat(estimate.offset()).isEqualTo(5_000);
        assertThat(estimate.error()).isEqualTo(20);
    }

    @Test
    void theTrueOffsetIsNeverFurtherThanTheErrorSays() {
        for (long seed = 1; seed <= 50; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long offset = random.nextLong(-1_000_000_000_000L, 1_000_000_000_000L);
            ClockEstimate estimate = new ClockEstimate();
            long now = 0;
            for (int question = 0; question < 20; question++) {
                long there = random.nextLong(1, 50_000);
                long back = random.nextLong(1, 50_000);
                estimate.add(now, now + there + offset, now + there + back);
                now += 100_000;
            }
            assertThat(Math.abs(estimate.offset() - offset)).as("seed=%d", seed)
                    .isLessThanOrEqualTo(estimate.error() + 1);
        }
    }
}
