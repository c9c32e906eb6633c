package org.jmpi.benchmarks.collectives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompilerRestTests {
    private static final long SECOND = 1_000_000_000;

    private long worked;
    private final CompilerRest rest = new CompilerRest(() -> worked, 1, 0);

    @Test
    void isReachedWhenTheCompilerHasHardlyWorkedForAWhile() {
        assertThat(rest.isReached(2 * SECOND)).as("too early in any case").isFalse();
        worked = 500;
        assertThat(rest.isReached(3 * SECOND)).isFalse();
        worked = 510;
        assertThat(rest.isReached(4 * SECOND)).isFalse();
        assertThat(rest.isReached(5 * SECOND)).isTrue();
    }

    @Test
    void isPutOffByWorkThatAddsUp() {
        worked = 15;
        assertThat(rest.isReached(SECOND)).isFalse();
        worked = 30;
        assertThat(rest.isReached(2 * SECOND)).isFalse();
        assertThat(rest.isReached(3 * SECOND)).isFalse();
        assertThat(rest.isReached(4 * SECOND)).isTrue();
    }

    @Test
    void doesNotWaitForEver() {
        for (int second = 1; second < 20; second++) {
            worked += 900;
            assertThat(rest.isReached(second * SECOND)).isFalse();
        }
        assertThat(rest.isReached(20 * SECOND)).isTrue();
    }
}
