package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SpreadTests {

    @Test
    void medianOfAnEvenCountIsTheMiddleOfTwo() {
        Spread spread = Spread.of(4, 1, 3, 2);
        assertThat(spread.median()).isEqualTo(2.5);
        assertThat(spread.min()).isEqualTo(1);
        assertThat(spread.max()).isEqualTo(4);
    }

    @Test
    void intervalOfNineRunsFromTheSecondToTheEighth() {
        Spread spread = Spread.of(9, 8, 7, 6, 5, 4, 3, 2, 1);
        assertThat(spread.median()).isEqualTo(5);
        assertThat(spread.low()).isEqualTo(2);
        assertThat(spread.high()).isEqualTo(8);
        assertThat(spread.confidence()).isCloseTo(1 - 2 * 10 / 512.0, within(1e-12));
    }

    @Test
    void intervalOfSevenNeedsAllOfThem() {
        Spread spread = Spread.of(1, 2, 3, 4, 5, 6, 7);
        assertThat(spread.low()).isEqualTo(1);
        assertThat(spread.high()).isEqualTo(7);
        assertThat(spread.confidence()).isCloseTo(1 - 2 / 128.0, within(1e-12));
    }

    @Test
    void threeValuesSayThatTheyReachLess() {
        Spread spread = Spread.of(3, 1, 2);
        assertThat(spread.low()).isEqualTo(1);
        assertThat(spread.high()).isEqualTo(3);
        assertThat(spread.confidence()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void oneValueHasNoConfidence() {
        Spread spread = Spread.of(3);
        assertThat(spread.median()).isEqualTo(3);
        assertThat(spread.confidence()).isCloseTo(0, within(1e-12));
    }

    @Test
    void intervalEnclosesTheTrueMedianAsOftenAsItSays() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        int enclosed = 0;
        for (int i = 0; i < 10_000; i++) {
            // Skewed on purpose: the true median of this distribution is 1.
            double[] values = random.doubles(11).map(x -> Math.pow(2, 20 * (x - 0.5))).toArray();
            Spread spread = Spread.of(values);
            enclosed += spread.low() <= 1 && 1 <= spread.high() ? 1 : 0;
        }
        double promised = Spread.of(new double[11]).confidence();
        assertThat(enclosed / 10_000.0).as("seed=%d", seed).isCloseTo(promised, within(0.01));
    }

    @Test
    void nothingHasNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(Spread::of).withMessageContaining("count=0");
    }
}
