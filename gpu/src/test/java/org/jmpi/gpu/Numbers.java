package org.jmpi.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.spi.Payload;

/// Elements of any basic type as bytes, with the values at the type's edges among them.
final class Numbers {
    static final List<Datatype> TYPES = List.of(Datatype.BYTE, Datatype.BOOLEAN, Datatype.SHORT,
            Datatype.CHAR, Datatype.INT, Datatype.LONG, Datatype.FLOAT, Datatype.DOUBLE);
    static final List<Datatype> PAIRS = List.of(Datatype.SHORT_INT, Datatype.INT_INT, Datatype.LONG_INT,
            Datatype.FLOAT_INT, Datatype.DOUBLE_INT);
    static final List<Op> OPS = List.of(Op.SUM, Op.PROD, Op.MAX, Op.MIN, Op.LAND, Op.LOR, Op.LXOR, Op.BAND, Op.BOR,
            Op.BXOR);
    private static final long[] EDGES = {0, 1, -1, Byte.MIN_VALUE, Byte.MAX_VALUE, Integer.MIN_VALUE,
        Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE};
    private static final double[] ODD = {0.0, -0.0, 1, -1, Double.NaN, Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY, Double.MIN_VALUE, Double.MAX_VALUE, Float.MIN_VALUE, Float.MAX_VALUE};

    private Numbers() {
    }

    static byte[] random(Datatype type, int count, long seed) {
        var random = new Random(seed);
        byte[] bytes = new byte[(int) (count * type.size())];
        MemorySegment memory = MemorySegment.ofArray(bytes);
        for (int i = 0; i < count; i++) {
            if (type == Datatype.DOUBLE) {
                memory.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, 8L * i, odd(random));
            } else if (type == Datatype.FLOAT) {
                memory.set(ValueLayout.JAVA_FLOAT_UNALIGNED, 4L * i, (float) odd(random));
            } else {
                long value = random.nextInt(3) == 0 ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
                set(memory, type, i, type == Datatype.BOOLEAN ? value & 1 : value);
            }
        }
        return bytes;
    }

    /// Pairs as they lie in memory, with noise in their gaps; many have equal values, and some equal indices.
    static byte[] pairs(Datatype type, int count, long seed) {
        var random = new Random(seed);
        byte[] bytes = new byte[(int) (count * type.extent())];
        random.nextBytes(bytes);
        MemorySegment memory = MemorySegment.ofArray(bytes);
        long half = type.extent() / 2;
        for (long at = 0; at < bytes.length; at += type.extent()) {
            double odd = ODD[random.nextInt(ODD.length)];
            long edge = EDGES[random.nextInt(EDGES.length)];
            if (type == Datatype.DOUBLE_INT) {
                memory.set(ValueLayout.JAVA_DOUBLE_UNALIGNED, at, odd);
            } else if (type == Datatype.FLOAT_INT) {
                memory.set(ValueLayout.JAVA_FLOAT_UNALIGNED, at, (float) odd);
            } else if (half == Long.BYTES) {
                memory.set(ValueLayout.JAVA_LONG_UNALIGNED, at, edge);
            } else {
                memory.set(ValueLayout.JAVA_INT_UNALIGNED, at, (int) edge);
            }
            memory.set(ValueLayout.JAVA_INT_UNALIGNED, at + half, random.nextInt(-5, 5));
        }
        return bytes;
    }

    private static double odd(Random random) {
        return random.nextInt(3) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextGaussian() * 1e6;
    }

    private static void set(MemorySegment memory, Datatype type, long index, long value) {
        for (int i = 0; i < type.size(); i++) {
            memory.set(ValueLayout.JAVA_BYTE, index * type.size() + i, (byte) (value >>> 8 * i));
        }
    }

    /// Elements in a device's memory.
    static DeviceBuf upload(Device device, Datatype type, byte[] bytes) {
        DeviceBuf buf = device.allocate(type, bytes.length / type.size());
        buf.upload(Buf.of(bytes));
        return buf;
    }

    /// The same in native memory of the host.
    static Buf onHost(Datatype type, byte[] bytes) {
        MemorySegment memory = Arena.ofAuto().allocate(Math.max(1, bytes.length), Long.BYTES);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, 0, bytes.length);
        return Buf.of(memory, type, bytes.length / type.size());
    }

    /// The packed elements of any buffer.
    static byte[] bytes(Buf buf) {
        byte[] bytes = new byte[(int) ((Payload) buf).packedSize()];
        ((Payload) buf).read(0, MemorySegment.ofArray(bytes), 0, bytes.length);
        return bytes;
    }

    /// Expect the same bits, but that any number that is none equals any other.
    static void assertSame(Datatype type, byte[] actual, byte[] expected) {
        if (type == Datatype.DOUBLE) {
            assertThat(MemorySegment.ofArray(actual).toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED))
                    .isEqualTo(MemorySegment.ofArray(expected).toArray(ValueLayout.JAVA_DOUBLE_UNALIGNED));
        } else if (type == Datatype.FLOAT) {
            assertThat(MemorySegment.ofArray(actual).toArray(ValueLayout.JAVA_FLOAT_UNALIGNED))
                    .isEqualTo(MemorySegment.ofArray(expected).toArray(ValueLayout.JAVA_FLOAT_UNALIGNED));
        } else {
            assertThat(Arrays.mismatch(actual, expected)).isEqualTo(-1);
        }
    }
}
