package org.jmpi.internal.exact;

import java.math.BigDecimal;
import java.util.SplittableRandom;

/// Random numbers that are hard to add.
enum Numbers {
    /// Of all exponents.
    ANY {
        @Override
        double next(SplittableRandom random) {
            return finite(random.nextLong());
        }
    },
    /// Next to the largest, of both signs: the sum overflows on the way.
    HUGE {
        @Override
        double next(SplittableRandom random) {
            return Math.scalb(random.nextDouble(-2, 2), Double.MAX_EXPONENT);
        }
    },
    /// Subnormal and next to it.
    TINY {
        @Override
        double next(SplittableRandom random) {
            return Math.scalb(random.nextDouble(-2, 2), Double.MIN_EXPONENT - random.nextInt(60) + 4);
        }
    },
    /// Some hundred values that cancel often.
    CANCELLING {
        @Override
        double next(SplittableRandom random) {
            return Math.scalb((double) random.nextInt(-3, 4), random.nextInt(0, 120));
        }
    },
    /// Where sums lie half-way between two floats or doubles.
    TIES {
        @Override
        double next(SplittableRandom random) {
            return Math.scalb(1.0 - 2 * random.nextInt(2), -random.nextInt(0, 5) * 27 - random.nextInt(2));
        }
    };

    abstract double next(SplittableRandom random);

    double[] make(SplittableRandom random, int count) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = next(random);
        }
        return values;
    }

    private static double finite(long bits) {
        double value = Double.longBitsToDouble(bits);
        return Double.isFinite(value) ? value : Double.longBitsToDouble(bits ^ 1L << 62);
    }

    static BigDecimal exact(double... values) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double value : values) {
            sum = sum.add(new BigDecimal(value));
        }
        return sum;
    }

    static void shuffle(double[] values, SplittableRandom random) {
        for (int i = values.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }
}
