package org.jmpi.collectives.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTests {

    @Test
    void rangesDoubleAndEndWithTheirEnd() {
        assertThat(Quantities.list("ranks", "2..16", 1, 100)).containsExactly(2L, 4L, 8L, 16L);
        assertThat(Quantities.list("ranks", "3..13,5", 1, 100)).containsExactly(3L, 5L, 6L, 12L, 13L);
        assertThat(Quantities.list("bytes", "0..4", 0, 100)).containsExactly(0L, 1L, 2L, 4L);
        assertThat(Quantities.list("ranks", "2..1M", 1, 1 << 20)).hasSize(20).endsWith(1L << 20);
    }

    @Test
    void suffixesArePowersOf1024BothWays() {
        assertThat(Quantities.list("bytes", "8,64k,64M", 0, 1 << 30)).containsExactly(8L, 64L << 10, 64L << 20);
        assertThat(Quantities.shortForm(64 << 20)).isEqualTo("64M");
        assertThat(Quantities.shortForm(1_000)).isEqualTo("1000");
        assertThat(Quantities.shortForm(0)).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K", "x", "-1", "2..1", "1..", "9999999999999999999", "101"})
    void wrongNumbersAreRefusedWithTheirOption(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Quantities.list("ranks", text, 1, 100))
                .withMessageContaining("ranks=")
                .withMessageContaining("from");
    }
}
