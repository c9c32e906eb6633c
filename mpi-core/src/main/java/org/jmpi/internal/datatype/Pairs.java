package org.jmpi.internal.datatype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// MAXLOC and MINLOC on packed pairs of a value and an `int` index.
///
/// NaN is taken by both, as by MAX and MIN; of equal values the smaller index is.
final class Pairs {
    private static final Elements<byte[]> ELEMENTS = new Elements<>(byte[].class, 1);

    private Pairs() {
    }

    /// Compares the values of two pairs; greater than 0 where the left one is to be taken.
    @FunctionalInterface
    private interface Order {
        int compare(byte[] in, int inAt, byte[] inOut, int inOutAt);
    }

    /// Kind of the values where elements are pairs, one or more; else null.
    static @Nullable Kind valueKind(Basics basics) {
        if (basics.only() == Kind.INT && basics.elements() > 0 && basics.elements() % 2 == 0) {
            return Kind.INT;
        }
        return basics.unit() instanceof Chained pair ? valueKind(pair.parts()) : null;
    }

    private static @Nullable Kind valueKind(List<Basics> parts) {
        boolean pair = parts.size() == 2 && parts.get(0).elements() == 1 && parts.get(1).elements() == 1
                && parts.get(1).only() == Kind.INT;
        return pair ? parts.get(0).only() : null;
    }

    /// The reducer of pairs with values of a kind; null where there is no such pair type.
    static @Nullable Reducer reducer(Operation operation, Kind value) {
        Order order = operation == Operation.MAXLOC ? greater(value) : smaller(value);
        if (order == null) {
            return null;
        }
        int valueBytes = value.bytes();
        return ArrayReducer.of(ELEMENTS, valueBytes + Integer.BYTES,
                (in, inAt, inOut, at, n) -> run(order, valueBytes, in, inAt, inOut, at, n));
    }

    private static @Nullable Order greater(Kind value) {
        return switch (value) {
            case SHORT -> (in, a, inOut, b) -> Short.compare(getShort(in, a), getShort(inOut, b));
            case INT -> (in, a, inOut, b) -> Integer.compare(getInt(in, a), getInt(inOut, b));
            case LONG -> (in, a, inOut, b) -> Long.compare(getLong(in, a), getLong(inOut, b));
            case FLOAT -> (in, a, inOut, b) -> compare(getFloat(in, a), getFloat(inOut, b));
            case DOUBLE -> (in, a, inOut, b) -> compare(getDouble(in, a), getDouble(inOut, b));
            case BYTE, BOOLEAN, CHAR -> null;
        };
    }

    private static @Nullable Order smaller(Kind value) {
        return switch (value) {
            case SHORT -> (in, a, inOut, b) -> Short.compare(getShort(inOut, b), getShort(in, a));
            case INT -> (in, a, inOut, b) -> Integer.compare(getInt(inOut, b), getInt(in, a));
            case LONG -> (in, a, inOut, b) -> Long.compare(getLong(inOut, b), getLong(in, a));
            // Negated, not exchanged: NaN stays the one that is taken.
            case FLOAT -> (in, a, inOut, b) -> compare(-getFloat(in, a), -getFloat(inOut, b));
            case DOUBLE -> (in, a, inOut, b) -> compare(-getDouble(in, a), -getDouble(inOut, b));
            case BYTE, BOOLEAN, CHAR -> null;
        };
    }

    /// Orders zeros of both signs as equal, and NaN above all.
    private static int compare(double left, double right) {
        return left == right ? 0 : Double.compare(left, right);
    }

    private static void run(Order order, int valueBytes, byte[] in, int inAt, byte[] inOut, int inOutAt,
            int n) {
        int pairBytes = valueBytes + Integer.BYTES;
        for (int i = 0; i < n; i++) {
            int a = inAt + i * pairBytes;
            int b = inOutAt + i * pairBytes;
            int compared = order.compare(in, a, inOut, b);
            if (compared > 0) {
                System.arraycopy(in, a, inOut, b, pairBytes);
            } else if (compared == 0) {
                int index = Math.min(getInt(in, a + valueBytes), getInt(inOut, b + valueBytes));
                Packed.INTS.set(inOut, b + valueBytes, index);
            }
        }
    }

    private static short getShort(byte[] bytes, int at) {
        return (short) Packed.SHORTS.get(bytes, at);
    }

    private static int getInt(byte[] bytes, int at) {
        return (int) Packed.INTS.get(bytes, at);
    }

    private static long getLong(byte[] bytes, int at) {
        return (long) Packed.LONGS.get(bytes, at);
    }

    private static float getFloat(byte[] bytes, int at) {
        return (float) Packed.FLOATS.get(bytes, at);
    }

    private static double getDouble(byte[] bytes, int at) {
        return (double) Packed.DOUBLES.get(bytes, at);
    }
}
