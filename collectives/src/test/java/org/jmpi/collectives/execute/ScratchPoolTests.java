package org.jmpi.collectives.execute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScratchPoolTests {
    private static final long LARGE = (16 << 20) + 1;

    private final ScratchPool pool = new ScratchPool();

    @ParameterizedTest
    @ValueSource(longs = {1, 255, 256, 257, 511, 512, 513, 100_000, 1 << 20, 16 << 20, LARGE})
    void givesAlignedMemoryOfAtLeastTheSizeWanted(long bytes) {
        Scratch scratch = pool.acquire(bytes);
        assertThat(scratch.packedSize()).isGreaterThanOrEqualTo(bytes);
        assertThat(scratch.memory().address() % 64).isZero();
    }

    @Test
    void givesTheSameMemoryAgain() {
        Scratch first = pool.acquire(1000);
        pool.release(first);
        assertThat(pool.acquire(600)).isSameAs(first);
        assertThat(pool.acquire(1000)).isNotSameAs(first);
    }

    @Test
    void keepsNothingLarge() {
        Scratch large = pool.acquire(LARGE);
        pool.release(large);
        assertThat(pool.acquire(LARGE)).isNotSameAs(large);
    }

    @Test
    void holdsNoMoreThanItsLimit() {
        Scratch[] taken = {pool.acquire(16 << 20), pool.acquire(16 << 20), pool.acquire(16 << 20)};
        for (Scratch scratch : taken) {
            pool.release(scratch);
        }
        assertThat(pool.acquire(16 << 20)).isSameAs(taken[0]);
        assertThat(pool.acquire(16 << 20)).isSameAs(taken[1]);
        assertThat(pool.acquire(16 << 20)).isNotSameAs(taken[2]);
    }
}
