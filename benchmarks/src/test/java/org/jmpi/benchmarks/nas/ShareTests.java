package org.jmpi.benchmarks.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTests {

    @ParameterizedTest
    @CsvSource({"0, 3", "10, 1", "10, 3", "3, 5", "75000, 7"})
    void sharesStandInARowAndDifferByOneAtMost(long total, int ranks) {
        long next = 0;
        for (int rank = 0; rank < ranks; rank++) {
            Share share = Share.of(total, rank, ranks);
            assertThat(share.first()).isEqualTo(next);
            assertThat(share.count()).isBetween(total / ranks, total / ranks + 1);
            next = share.end();
        }
        assertThat(next).isEqualTo(total);
        assertThat(Arrays.stream(Share.counts(total, ranks)).sum()).isEqualTo(total);
    }
}
