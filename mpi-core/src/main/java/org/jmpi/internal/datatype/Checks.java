package org.jmpi.internal.datatype;

/// Checks of arguments, with messages that carry the values.
final class Checks {

    private Checks() {
    }

    /// Refuse a negative number.
    static long notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative: " + name + '=' + value);
        }
        return value;
    }

    /// Refuse a range that leaves `0..length`.
    static void range(String what, long offset, long count, long length) {
        if (offset < 0 || count < 0 || offset > length - count) {
            throw new IllegalArgumentException(
                    "range leaves the " + what + ": offset=" + offset + ", count=" + count
                            + ", length=" + length
                            + "; offset and count must be 0 or more, their sum at most length");
        }
    }

    /// Refuse two arrays of arguments that don't belong together.
    static void sameLength(String left, int leftLength, String right, int rightLength) {
        if (leftLength != rightLength) {
            throw new IllegalArgumentException(
                    left + " and " + right + " must have one length: " + left + ".length="
                            + leftLength + ", " + right + ".length=" + rightLength);
        }
    }

    /// Multiply, or say what doesn't fit in a long.
    static long multiply(String leftName, long left, String rightName, long right) {
        if (Math.multiplyHigh(left, right) != (left * right) >> 63) {
            throw new IllegalArgumentException(
                    leftName + " × " + rightName + " overflows a long: " + leftName + '='
                            + left + ", " + rightName + '=' + right);
        }
        return left * right;
    }
}
