package org.jmpi.internal.exact;

/// Rounds a number in limbs to the nearest floating-point number of a format, ties to even.
enum Rounding {
    /// 53 bits of mantissa; subnormals reach down to limb 0's lowest bit.
    DOUBLE(53, 0),
    /// 24 bits of mantissa, subnormals in steps of 2^-149.
    FLOAT(24, Rounding.LOWEST - 149);

    private static final int LOWEST = 1074;
    private static final int DIGITS = 66;

    private final int precision;
    private final int lowestUnit;

    /// @param precision  bits of the mantissa
    /// @param lowestUnit position of the last bit of a subnormal
    Rounding(int precision, int lowestUnit) {
        this.precision = precision;
        this.lowestUnit = lowestUnit;
    }

    /// The nearest number of this format.
    ///
    /// @param limbs carried, and not negative
    double of(long[] limbs) {
        if (limbs[DIGITS] != 0) {
            return Double.POSITIVE_INFINITY;
        }
        int unit = Math.max(highestBit(limbs) - precision + 1, lowestUnit);
        long mantissa = bitsFrom(limbs, unit);
        if (roundsUp(limbs, unit, mantissa)) {
            mantissa++;
        }
        // Exact: the mantissa fits, and a scale beyond the largest number makes infinity.
        double value = Math.scalb((double) mantissa, unit - LOWEST);
        return this == FLOAT ? (float) value : value;
    }

    /// Position of the highest bit that is set, -1 for none.
    private static int highestBit(long[] limbs) {
        int top = DIGITS - 1;
        while (top >= 0 && limbs[top] == 0) {
            top--;
        }
        return top < 0 ? -1 : Integer.SIZE * top + Long.SIZE - 1 - Long.numberOfLeadingZeros(limbs[top]);
    }

    /// All bits from a position on; they are known to fit.
    private static long bitsFrom(long[] limbs, int position) {
        int index = position >>> 5;
        int shift = position & 31;
        long bits = (limbs[index] >>> shift) | (digit(limbs, index + 1) << (Integer.SIZE - shift));
        return shift == 0 ? bits : bits | (digit(limbs, index + 2) << (Long.SIZE - shift));
    }

    private static long digit(long[] limbs, int index) {
        return index < DIGITS ? limbs[index] : 0;
    }

    private static boolean roundsUp(long[] limbs, int unit, long mantissa) {
        if (unit == 0) {
            return false;
        }
        int half = unit - 1;
        long digit = limbs[half >>> 5];
        boolean atLeastHalf = (digit >>> (half & 31) & 1) != 0;
        return atLeastHalf && ((mantissa & 1) != 0 || isAnySetBelow(limbs, half));
    }

    private static boolean isAnySetBelow(long[] limbs, int position) {
        int index = position >>> 5;
        if ((limbs[index] & (1L << (position & 31)) - 1) != 0) {
            return true;
        }
        for (int i = 0; i < index; i++) {
            if (limbs[i] != 0) {
                return true;
            }
        }
        return false;
    }
}
