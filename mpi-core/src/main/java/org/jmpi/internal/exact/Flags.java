package org.jmpi.internal.exact;

/// What a sum remembers of its numbers beside their value; of two sums together it is the union.
final class Flags {
    /// A number was added.
    static final int SOME = 1;
    /// A number other than -0.0 was added.
    static final int NOT_NEGATIVE_ZERO = 2;
    /// +∞ was added.
    static final int PLUS_INFINITY = 4;
    /// -∞ was added.
    static final int MINUS_INFINITY = 8;
    /// NaN was added.
    static final int NAN = 16;

    private Flags() {
    }

    /// Whether the sum is infinite or NaN whatever else was added.
    static boolean isSpecial(int flags) {
        return flags > (SOME | NOT_NEGATIVE_ZERO);
    }

    /// The sum where it [#isSpecial].
    static double special(int flags) {
        return switch (flags & (PLUS_INFINITY | MINUS_INFINITY | NAN)) {
            case PLUS_INFINITY -> Double.POSITIVE_INFINITY;
            case MINUS_INFINITY -> Double.NEGATIVE_INFINITY;
            default -> Double.NaN;
        };
    }

    /// Whether a sum of zero is -0.0, as IEEE 754 has it where nothing else was added.
    static boolean isNegativeZero(int flags) {
        return flags == SOME;
    }
}
