package org.jmpi.conformance.collectives;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.jmpi.Datatype;

/// Two by two matrices of longs, row by row, with wrapping arithmetic.
final class Matrices {
    private static final int ENTRIES = 4;
    private static final int BYTES = ENTRIES * Long.BYTES;

    private Matrices() {
    }

    /// As an op: `inOut[i] = in[i] · inOut[i]`.
    static void multiply(MemorySegment in, MemorySegment inOut, long count, Datatype type) {
        for (long at = 0; at < count * BYTES; at += BYTES) {
            long[] product = product(read(in, at), read(inOut, at));
            for (int i = 0; i < ENTRIES; i++) {
                inOut.set(ValueLayout.JAVA_LONG_UNALIGNED, at + (long) i * Long.BYTES, product[i]);
            }
        }
    }

    private static long[] read(MemorySegment segment, long at) {
        long[] matrix = new long[ENTRIES];
        for (int i = 0; i < ENTRIES; i++) {
            matrix[i] = segment.get(ValueLayout.JAVA_LONG_UNALIGNED, at + (long) i * Long.BYTES);
        }
        return matrix;
    }

    /// The plain computation.
    static void multiply(ByteBuffer left, ByteBuffer right, ByteBuffer result) {
        for (long entry : product(read(left), read(right))) {
            result.putLong(entry);
        }
    }

    private static long[] read(ByteBuffer buffer) {
        return new long[]{buffer.getLong(), buffer.getLong(), buffer.getLong(), buffer.getLong()};
    }

    /// A random matrix.
    static void draw(SplittableRandom random, ByteBuffer target) {
        for (int i = 0; i < ENTRIES; i++) {
            target.putLong(random.nextLong());
        }
    }

    private static long[] product(long[] a, long[] b) {
        return new long[]{a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3], a[2] * b[0] + a[3] * b[2],
            a[2] * b[1] + a[3] * b[3]};
    }
}
