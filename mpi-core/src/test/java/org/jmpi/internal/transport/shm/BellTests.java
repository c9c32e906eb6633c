package org.jmpi.internal.transport.shm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BellTests {

    @ParameterizedTest
    @CsvSource({"1, 2, 1", "16, 2, 1", "31, 2, 1", "32, 2, 2", "500, 2, 31", "500, 64, 1", "8192, 1, 50"})
    void aCrowdSleepsLonger(int ranks, int cores, long millis) {
        assertThat(Bell.longestNanos(ranks, cores)).isEqualTo(millis * 1_000_000);
    }
}
