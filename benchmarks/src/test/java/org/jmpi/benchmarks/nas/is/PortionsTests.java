package org.jmpi.benchmarks.nas.is;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PortionsTests {

    @Test
    void eachRankGetsAboutAsManyKeys() {
        Portions portions = new Portions(new int[]{1, 1, 4, 4, 1, 1}, 12, 2);
        assertThat(portions.first(0)).isZero();
        assertThat(portions.first(1)).isEqualTo(3);
        assertThat(portions.first(2)).isEqualTo(6);
        assertThat(portions.below(1)).isEqualTo(6);
    }

    @Test
    void ranksMayBeLeftWithNothing() {
        Portions portions = new Portions(new int[]{0, 9, 0}, 9, 4);
        long[] sums = new long[4];
        portions.addUp(new int[]{0, 9, 0}, sums);
        assertThat(sums).containsOnly(0, 9).contains(9);
        assertThat(portions.first(4)).isEqualTo(3);
    }
}
