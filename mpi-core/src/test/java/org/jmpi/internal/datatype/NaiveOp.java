package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;
import org.jmpi.Datatype;
import org.jmpi.Op;

/// Reductions one packed element at a time, through boxes: slow, simple, and sharing nothing with what they
/// test.
final class NaiveOp {

    private NaiveOp() {
    }

    static byte[] apply(Op op, Datatype type, byte[] left, byte[] right) {
        ByteBuffer in = ByteBuffer.wrap(left).order(ByteOrder.nativeOrder());
        ByteBuffer inOut = ByteBuffer.wrap(right.clone()).order(ByteOrder.nativeOrder());
        Datatype value = value(type);
        boolean pairs = op.equals(Op.MAXLOC) || op.equals(Op.MINLOC);
        int step = (int) value.size() + (pairs ? 4 : 0);
        for (int at = 0; at < left.length; at += step) {
            if (pairs) {
                location(op, value, in, inOut, at);
            } else {
                put(inOut, at, value, combine(op, get(in, at, value), get(inOut, at, value)));
            }
        }
        return inOut.array();
    }

    private static void location(Op op, Datatype value, ByteBuffer in, ByteBuffer inOut, int at) {
        Number left = get(in, at, value);
        Number right = get(inOut, at, value);
        int index = at + (int) value.size();
        int order = left instanceof Long ? Long.compare(left.longValue(), right.longValue())
                : Double.compare(left.doubleValue(), right.doubleValue());
        if (order == 0) {
            inOut.putInt(index, Math.min(in.getInt(index), inOut.getInt(index)));
        } else if (order > 0 == op.equals(Op.MAXLOC)) {
            put(inOut, at, value, left);
            inOut.putInt(index, in.getInt(index));
        }
    }

    /// The type of a pair's value, or the type itself.
    private static Datatype value(Datatype type) {
        return switch (type.name()) {
            case "double_int" -> Datatype.DOUBLE;
            case "float_int" -> Datatype.FLOAT;
            case "long_int" -> Datatype.LONG;
            case "int_int" -> Datatype.INT;
            case "short_int" -> Datatype.SHORT;
            default -> type;
        };
    }

    private static Number combine(Op op, Number a, Number b) {
        if (a instanceof Float) {
            return floats(op, a.floatValue(), b.floatValue());
        }
        return a instanceof Double ? doubles(op, a.doubleValue(), b.doubleValue())
                : longs(op, a.longValue(), b.longValue());
    }

    private static Number floats(Op op, float a, float b) {
        return switch (op.name()) {
            case "SUM" -> a + b;
            case "PROD" -> a * b;
            case "MAX" -> a > b ? a : b;
            case "MIN" -> a < b ? a : b;
            default -> throw new AssertionError(op);
        };
    }

    private static Number doubles(Op op, double a, double b) {
        return switch (op.name()) {
            case "SUM" -> a + b;
            case "PROD" -> a * b;
            case "MAX" -> a > b ? a : b;
            case "MIN" -> a < b ? a : b;
            default -> throw new AssertionError(op);
        };
    }

    private static Number longs(Op op, long a, long b) {
        return switch (op.name()) {
            case "SUM" -> a + b;
            case "PROD" -> a * b;
            case "MAX" -> a > b ? a : b;
            case "MIN" -> a < b ? a : b;
            case "LAND" -> a != 0 && b != 0 ? 1L : 0L;
            case "LOR" -> a != 0 || b != 0 ? 1L : 0L;
            case "LXOR" -> (a != 0) != (b != 0) ? 1L : 0L;
            case "BAND" -> a & b;
            case "BOR" -> a | b;
            case "BXOR" -> a ^ b;
            default -> throw new AssertionError(op);
        };
    }

    private static Number get(ByteBuffer bytes, int at, Datatype type) {
        return switch (type.name()) {
            case "byte", "boolean" -> (long) bytes.get(at);
            case "short" -> (long) bytes.getShort(at);
            case "char" -> (long) bytes.getChar(at);
            case "int" -> (long) bytes.getInt(at);
            case "long" -> bytes.getLong(at);
            case "float" -> bytes.getFloat(at);
            default -> bytes.getDouble(at);
        };
    }

    private static void put(ByteBuffer bytes, int at, Datatype type, Number value) {
        switch (type.name()) {
            case "byte", "boolean" -> bytes.put(at, value.byteValue());
            case "short" -> bytes.putShort(at, value.shortValue());
            case "char" -> bytes.putChar(at, (char) value.intValue());
            case "int" -> bytes.putInt(at, value.intValue());
            case "long" -> bytes.putLong(at, value.longValue());
            case "float" -> bytes.putFloat(at, value.floatValue());
            default -> bytes.putDouble(at, value.doubleValue());
        }
    }

    static byte[] randomPacked(Datatype type, int count, Random random) {
        Datatype value = value(type);
        boolean pairs = !value.equals(type);
        ByteBuffer packed = ByteBuffer.allocate(count * (int) type.size()).order(ByteOrder.nativeOrder());
        int step = (int) value.size() + (pairs ? 4 : 0);
        for (int at = 0; at < packed.capacity(); at += step) {
            put(packed, at, value, randomValue(value, random));
            if (pairs) {
                packed.putInt(at + (int) value.size(), random.nextInt(20));
            }
        }
        return packed.array();
    }

    private static Number randomValue(Datatype type, Random random) {
        boolean floating = type.equals(Datatype.FLOAT) || type.equals(Datatype.DOUBLE);
        if (type.equals(Datatype.BOOLEAN)) {
            return random.nextInt(2);
        }
        return switch (random.nextInt(3)) {
            case 0 -> random.nextInt(-2, 3);
            case 1 -> floating ? random.nextGaussian() * 1e9 : random.nextLong();
            default -> random.nextBoolean() ? Long.MIN_VALUE : Long.MIN_VALUE >> random.nextInt(60);
        };
    }

    /// An array of the type's Java type, of at least so many bytes.
    static MemorySegment arrayOf(Datatype type, int bytes) {
        return switch (type.name()) {
            case "short" -> MemorySegment.ofArray(new short[bytes / 2 + 1]);
            case "char" -> MemorySegment.ofArray(new char[bytes / 2 + 1]);
            case "int", "int_int" -> MemorySegment.ofArray(new int[bytes / 4 + 1]);
            case "long" -> MemorySegment.ofArray(new long[bytes / 8 + 1]);
            case "float" -> MemorySegment.ofArray(new float[bytes / 4 + 1]);
            case "double" -> MemorySegment.ofArray(new double[bytes / 8 + 1]);
            default -> MemorySegment.ofArray(new byte[bytes]);
        };
    }
}
