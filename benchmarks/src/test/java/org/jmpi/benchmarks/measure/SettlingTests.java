package org.jmpi.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettlingTests {
    private static final long SECOND = 1_000_000_000;

    @Test
    void goesOnWhileTimesFall() {
        Settling settling = new Settling(100);
        settling.add(100, SECOND);
        settling.add(100, SECOND * 9 / 10);
        assertThat(settling.isOver()).isFalse();
        settling.add(100, SECOND * 88 / 100);
        assertThat(settling.isOver()).isTrue();
    }

    @Test
    void wantsRoundsEnoughEvenIfTimesAreSteady() {
        Settling settling = new Settling(300);
        settling.add(100, SECOND);
        settling.add(100, SECOND);
        assertThat(settling.isOver()).isFalse();
        settling.add(100, SECOND);
        assertThat(settling.isOver()).isTrue();
    }

    @Test
    void wantsTimeEnoughEvenIfTimesAreSteady() {
        Settling settling = new Settling(1);
        settling.add(100, SECOND / 2);
        settling.add(100, SECOND / 2);
        assertThat(settling.isOver()).isFalse();
        settling.add(100, SECOND / 2);
        assertThat(settling.isOver()).isTrue();
    }

    @Test
    void endsAfterFiveSecondsInAnyCase() {
        Settling settling = new Settling(1_000_000);
        settling.add(1, SECOND);
        settling.add(1, 4 * SECOND);
        assertThat(settling.isOver()).isTrue();
    }
}
