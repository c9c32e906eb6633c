package org.jmpi.benchmarks.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTests {

    @Test
    void readsAListWithPowersOf1024() {
        assertThat(Sizes.parse("8,1024,1K, 1m,1G")).containsExactly(8L, 1L << 10, 1L << 10, 1L << 20, 1L << 30);
    }

    @Test
    void usualSizesRunFromNothingTo4MiB() {
        assertThat(Sizes.USUAL).startsWith(0L, 1L, 2L, 4L).endsWith(4L << 20).hasSize(24);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1,", "K", "-1", "9x", "1.5K", "9G", "99999999999G", "1KK"})
    void refusesWhatIsNoSize(String text) {
        assertThatThrownBy(() -> Sizes.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("--sizes=", "from 0 to 8589934592");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "10K, 10000", "10M, 10000000"})
    void countsInPowersOf1000(String text, long number) {
        assertThat(Sizes.count("messages", text, 1, Long.MAX_VALUE)).isEqualTo(number);
    }

    @Test
    void refusesCountsBelowTheLeast() {
        assertThatThrownBy(() -> Sizes.count("iterations", "0", 1, 10)).hasMessageContaining("--iterations=0");
    }
}
