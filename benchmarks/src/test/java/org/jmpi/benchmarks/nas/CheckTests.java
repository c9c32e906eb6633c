package org.jmpi.benchmarks.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CheckTests {

    @Test
    void aValueWithinTheToleranceHolds() {
        assertThat(new Check("x", -2 + 1.9e-8, -2, 1e-8).holds()).isTrue();
        assertThat(new Check("x", -2 + 2.1e-8, -2, 1e-8).holds()).isFalse();
    }

    @Test
    void noNumberNeverHolds() {
        assertThat(new Check("x", Double.NaN, 1, 1e-8).holds()).isFalse();
        assertThat(new Check("x", Double.POSITIVE_INFINITY, 1, 1e-8).holds()).isFalse();
    }

    @Test
    void exactMeansExact() {
        assertThat(Check.exact("faults", 0, 0).holds()).isTrue();
        assertThat(Check.exact("faults", 1, 0).holds()).isFalse();
        assertThat(Check.exact("ranks", 49, 50).holds()).isFalse();
    }

    @Test
    void oneWrongValueOfSeveralIsEnough() {
        Check right = Check.exact("a", 1, 1);
        Check wrong = Check.exact("b", 1, 2);
        assertThat(new Outcome("1", 1, 1, 1, "none", List.of(right, right)).verified()).isTrue();
        assertThat(new Outcome("1", 1, 1, 1, "none", List.of(right, wrong)).verified()).isFalse();
    }
}
