package org.jmpi.benchmarks.nas.is;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyCountsTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 11);

    @Test
    void ranksAreThoseOfASort() {
        int[] keys = new Random(SEED).ints(500, 100, 160).toArray();
        int[] sorted = keys.clone();
        Arrays.sort(sorted);
        KeyCounts counts = new KeyCounts();
        counts.count(keys, keys.length, 100, 60, 1_000);
        for (int key : keys) {
            long less = Arrays.stream(sorted).filter(other -> other < key).count();
            assertThat(counts.rankOf(key)).as("seed=%d", SEED).isEqualTo(1_000 + less);
        }
        assertThat(counts.order(keys, keys.length)).as("seed=%d", SEED).isEqualTo(sorted);
    }

    @Test
    void coversItsRangeOnly() {
        KeyCounts counts = new KeyCounts();
        counts.count(new int[]{5}, 1, 4, 2, 0);
        assertThat(counts.covers(3)).isFalse();
        assertThat(counts.covers(4)).isTrue();
        assertThat(counts.covers(5)).isTrue();
        assertThat(counts.covers(6)).isFalse();
    }
}
