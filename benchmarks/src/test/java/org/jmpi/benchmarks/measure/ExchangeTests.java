package org.jmpi.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTests {

    @ParameterizedTest(name = "alone {0}, total {1}, computing {2}: {3} %")
    @CsvSource({"100, 200, 100, 0", "100, 100, 100, 100", "100, 150, 100, 50", "100, 250, 100, 0", "100, 90, 100, 100"})
    void overlapIsThePartOfTheCommunicationThatTookNoTime(double alone, double total, double computing,
            double percent) {
        assertThat(Exchange.overlap(alone, total, computing)).isEqualTo(percent);
    }
}
