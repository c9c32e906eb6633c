package org.jmpi.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RaceTests {

    private static void advance(Race race, int thread, int times) {
        for (int i = 0; i < times; i++) {
            race.advance(thread);
        }
    }

    @Test
    void comparesTheSlowestWithTheMeanWhenTheFirstIsThrough() {
        Race race = new Race(3, 10);
        advance(race, 0, 6);
        advance(race, 1, 2);
        advance(race, 2, 10);
        // What the others do afterwards doesn't count.
        advance(race, 1, 8);
        assertThat(race.slowestShare()).isCloseTo(2 / 6.0, within(1e-9));
    }

    @Test
    void oneThreadIsAlwaysFair() {
        Race race = new Race(1, 5);
        advance(race, 0, 5);
        assertThat(race.slowestShare()).isEqualTo(1);
    }

    @Test
    void hasNoAnswerBeforeTheEnd() {
        assertThatThrownBy(() -> new Race(2, 1).slowestShare()).hasMessageContaining("race is not over");
    }
}
