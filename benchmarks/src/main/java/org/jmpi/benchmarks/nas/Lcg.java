package org.jmpi.benchmarks.nas;

/// The specification's random numbers: x ← 5¹³ x mod 2⁴⁶, as fractions of 2⁴⁶ (RNR-94-007 §2.3).
///
/// Products are needed modulo 2⁴⁶ only, so the low 64 bits of one integer multiplication are enough.
public final class Lcg {
    /// 5¹³.
    public static final long MULTIPLIER = 1_220_703_125;

    /// The bits of a number.
    public static final long MASK = (1L << 46) - 1;

    /// What makes a fraction of a number.
    public static final double SCALE = 0x1p-46;

    /// Where every benchmark but EP starts.
    public static final long SEED = 314_159_265;

    private long state;

    /// @param seed where the sequence starts; that number itself isn't given out
    /// @param skip how many numbers to leave out
    public Lcg(long seed, long skip) {
        state = seed * power(skip) & MASK;
    }

    /// The multiplier of `steps` steps at once.
    public static long power(long steps) {
        long result = 1;
        long square = MULTIPLIER;
        for (long left = steps; left > 0; left >>= 1) {
            if ((left & 1) != 0) {
                result = result * square & MASK;
            }
            square = square * square & MASK;
        }
        return result;
    }

    /// The next number, above 0 and below 1.
    public double next() {
        state = state * MULTIPLIER & MASK;
        return state * SCALE;
    }

    /// The next numbers.
    public void fill(double[] target, int from, int count) {
        long x = state;
        for (int i = from; i < from + count; i++) {
            x = x * MULTIPLIER & MASK;
            target[i] = x * SCALE;
        }
        state = x;
    }
}
