package org.jmpi.internal.datatype;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.MemorySegment;

/// Blocks in native memory.
final class NativeBlocks implements Blocks {
    /// The whole address space: a constant, so that C2 knows its class whatever other segments a program
    /// uses.
    private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final long address;
    private final SegmentBlocks anyLength;

    NativeBlocks(MemorySegment memory) {
        this.address = memory.address();
        this.anyLength = new SegmentBlocks(memory);
    }

    @Override
    public void gather(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        long from = address + at;
        switch (length) {
            case Long.BYTES -> {
                for (int i = 0; i < count; i++) {
                    long value = ALL.get(JAVA_LONG_UNALIGNED, from + i * stride);
                    Packed.LONGS.set(packed, packedAt + i * packedStride, value);
                }
            }
            case Integer.BYTES -> {
                for (int i = 0; i < count; i++) {
                    int value = ALL.get(JAVA_INT_UNALIGNED, from + i * stride);
                    Packed.INTS.set(packed, packedAt + i * packedStride, value);
                }
            }
            default -> anyLength.gather(at, stride, packed, packedAt, packedStride, length, count);
        }
    }

    @Override
    public void scatter(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        long to = address + at;
        switch (length) {
            case Long.BYTES -> {
                for (int i = 0; i < count; i++) {
                    long value = (long) Packed.LONGS.get(packed, packedAt + i * packedStride);
                    ALL.set(JAVA_LONG_UNALIGNED, to + i * stride, value);
                }
            }
            case Integer.BYTES -> {
                for (int i = 0; i < count; i++) {
                    int value = (int) Packed.INTS.get(packed, packedAt + i * packedStride);
                    ALL.set(JAVA_INT_UNALIGNED, to + i * stride, value);
                }
            }
            default -> anyLength.scatter(at, stride, packed, packedAt, packedStride, length, count);
        }
    }
}
