package org.jmpi.benchmarks.nas.ft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 7);
    private static final int LINES = 3;

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 8, 16, 32, 64, 128})
    void equalsTheSumThatDefinesIt(int length) {
        Transform transform = new Transform(length, LINES);
        double[] input = new Random(SEED).doubles(2L * length * LINES, -1, 1).toArray();
        System.arraycopy(input, 0, transform.tile(), 0, input.length);
        transform.run();
        for (int line = 0; line < LINES; line++) {
            for (int k = 0; k < length; k++) {
                double[] expected = sum(input, length, line, k);
                int at = 2 * (k * LINES + line);
                assertThat(transform.tile()[at]).as("seed=%d", SEED).isCloseTo(expected[0], within(1e-12 * length));
                assertThat(transform.tile()[at + 1]).as("seed=%d", SEED)
                        .isCloseTo(expected[1],
                                within(1e-12 * length));
            }
        }
    }

    private static double[] sum(double[] input, int length, int line, int k) {
        double[] sum = new double[2];
        for (int i = 0; i < length; i++) {
            double angle = 2 * Math.PI * i * k / length;
            double real = input[2 * (i * LINES + line)];
            double imaginary = input[2 * (i * LINES + line) + 1];
            sum[0] += real * Math.cos(angle) - imaginary * Math.sin(angle);
            sum[1] += real * Math.sin(angle) + imaginary * Math.cos(angle);
        }
        return sum;
    }
}
