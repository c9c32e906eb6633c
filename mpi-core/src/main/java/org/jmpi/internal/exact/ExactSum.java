package org.jmpi.internal.exact;

import java.util.Arrays;
import org.jmpi.ReproducibleSum;

/// A small superaccumulator: a fixed-point number in limbs of 32 bits, each in a `long`.
///
/// A number touches two neighbouring limbs, to which it adds less than 2^52 each, signed; carries wait until as many
/// numbers were added as a limb has room for. Source: Neal, *Fast exact summation using small and large
/// superaccumulators*, 2015.
///
/// ```
/// limb     66        65 ······ 1        0          value = Σ limb[i] · 2^(32 i - 1074)
///       signed, 64   32 bits each once carried: 0 to 2^32 - 1
/// ```
///
/// 2^63 numbers, each as large as can be, don't overflow limb 66.
public final class ExactSum implements ReproducibleSum {
    private static final int TOP = 66;
    private static final long DIGIT = 0xFFFF_FFFFL;
    /// Numbers that fit between two carries: 2047 · 2^52 + 2^33 < 2^63.
    private static final int ROOM = 2047;

    private static final int FRACTION_BITS = 52;
    private static final long IMPLICIT_BIT = 1L << FRACTION_BITS;
    private static final int SPECIAL = 0x7FF;
    private static final long NEGATIVE_ZERO = 1L << 63;

    private final long[] limbs = new long[TOP + 1];
    private int room = ROOM;
    private int flags;
    /// Of all numbers added, the bits in which they aren't -0.0, together.
    private long otherBits;

    @Override
    public void add(double value) {
        if (room == 0) {
            carry();
        }
        room--;
        flags |= Flags.SOME;
        long bits = Double.doubleToRawLongBits(value);
        otherBits |= bits ^ NEGATIVE_ZERO;
        put(bits);
    }

    @Override
    public void add(double[] values, int from, int to) {
        int next = checkRange(from, to, values.length);
        while (next < to) {
            int end = next + makeRoom(to - next);
            long others = 0;
            for (; next < end; next++) {
                long bits = Double.doubleToRawLongBits(values[next]);
                others |= bits ^ NEGATIVE_ZERO;
                put(bits);
            }
            otherBits |= others;
        }
    }

    @Override
    public void add(float[] values, int from, int to) {
        int next = checkRange(from, to, values.length);
        while (next < to) {
            int end = next + makeRoom(to - next);
            long others = 0;
            for (; next < end; next++) {
                long bits = Double.doubleToRawLongBits(values[next]);
                others |= bits ^ NEGATIVE_ZERO;
                put(bits);
            }
            otherBits |= others;
        }
    }

    private static int checkRange(int from, int to, int length) {
        if (from < 0 || to < from || to > length) {
            throw new IllegalArgumentException(
                    "range leaves the array: from=" + from + ", to=" + to + ", length=" + length
                            + "; use 0 <= from <= to <= length");
        }
        return from;
    }

    /// Take room for `wanted` numbers, one or more, or for as many as there is.
    private int makeRoom(int wanted) {
        if (room == 0) {
            carry();
        }
        int taken = Math.min(wanted, room);
        room -= taken;
        flags |= Flags.SOME;
        return taken;
    }

    private void put(long bits) {
        int exponent = (int) (bits >>> FRACTION_BITS) & SPECIAL;
        long fraction = bits & (IMPLICIT_BIT - 1);
        if (exponent == 0) {
            put(bits, 0, fraction);
        } else if (exponent == SPECIAL) {
            flags |= fraction != 0 ? Flags.NAN : bits > 0 ? Flags.PLUS_INFINITY : Flags.MINUS_INFINITY;
        } else {
            put(bits, exponent - 1, fraction | IMPLICIT_BIT);
        }
    }

    /// Add `mantissa` · 2^(position - 1074) with the sign of `bits`.
    private void put(long bits, int position, long mantissa) {
        long negative = bits >> 63;
        int index = position >>> 5;
        int shift = position & 31;
        long low = (mantissa << shift) & DIGIT;
        long high = mantissa >>> (32 - shift);
        limbs[index] += (low ^ negative) - negative;
        limbs[index + 1] += (high ^ negative) - negative;
    }

    /// Bring all limbs but the highest to 32 bits.
    private void carry() {
        long carried = 0;
        for (int i = 0; i < TOP; i++) {
            long limb = limbs[i] + carried;
            limbs[i] = limb & DIGIT;
            carried = limb >> 32;
        }
        limbs[TOP] += carried;
        room = ROOM;
    }

    private int allFlags() {
        return flags | (otherBits != 0 ? Flags.NOT_NEGATIVE_ZERO : 0);
    }

    @Override
    public void merge(ReproducibleSum other) {
        ExactSum that = ExactSums.exact(other);
        that.carry();
        carry();
        for (int i = 0; i <= TOP; i++) {
            limbs[i] += that.limbs[i];
        }
        carry();
        flags |= that.flags;
        otherBits |= that.otherBits;
    }

    @Override
    public double sum() {
        return Flags.isSpecial(flags) ? Flags.special(flags) : round(Rounding.DOUBLE);
    }

    @Override
    public float sumAsFloat() {
        return (float) (Flags.isSpecial(flags) ? Flags.special(flags) : round(Rounding.FLOAT));
    }

    private double round(Rounding rounding) {
        carry();
        if (limbs[TOP] >= 0) {
            double magnitude = rounding.of(limbs);
            return magnitude == 0 && Flags.isNegativeZero(allFlags()) ? -0.0 : magnitude;
        }
        negate();
        double magnitude = rounding.of(limbs);
        negate();
        return -magnitude;
    }

    private void negate() {
        for (int i = 0; i <= TOP; i++) {
            limbs[i] = -limbs[i];
        }
        carry();
    }

    @Override
    public void clear() {
        Arrays.fill(limbs, 0);
        room = ROOM;
        flags = 0;
        otherBits = 0;
    }

    @Override
    public void store(long[] target, int offset) {
        ExactSums.checkRange(target, offset);
        carry();
        for (int i = 0; i < TOP; i += 2) {
            target[offset + i / 2] = limbs[i] | limbs[i + 1] << 32;
        }
        target[offset + TOP / 2] = limbs[TOP];
        target[offset + ExactSums.FLAGS] = allFlags();
    }

    @Override
    public void load(long[] source, int offset) {
        ExactSums.checkRange(source, offset);
        clear();
        for (int i = 0; i < TOP; i += 2) {
            long word = source[offset + i / 2];
            limbs[i] = word & DIGIT;
            limbs[i + 1] = word >>> 32;
        }
        limbs[TOP] = source[offset + TOP / 2];
        flags = (int) source[offset + ExactSums.FLAGS];
        otherBits = flags & Flags.NOT_NEGATIVE_ZERO;
    }

    @Override
    public String toString() {
        return "ReproducibleSum[" + sum() + "]";
    }
}
