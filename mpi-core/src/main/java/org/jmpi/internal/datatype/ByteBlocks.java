package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `byte[]`.
final class ByteBlocks implements Blocks {
    private final byte[] array;
    private final long origin;

    ByteBlocks(byte[] array, MemorySegment memory) {
        this.array = array;
        this.origin = memory.address();
    }

    @Override
    public void gather(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        copy(array, (int) (origin + at), (int) stride, packed, packedAt, packedStride, length, count);
    }

    @Override
    public void scatter(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        copy(packed, packedAt, packedStride, array, (int) (origin + at), (int) stride, length, count);
    }

    private static void copy(byte[] from, int at, int step, byte[] to, int toAt, int toStep, int length,
            int count) {
        switch (length) {
            case Long.BYTES -> {
                for (int i = 0; i < count; i++) {
                    Packed.LONGS.set(to, toAt + i * toStep, (long) Packed.LONGS.get(from, at + i * step));
                }
            }
            case Integer.BYTES -> {
                for (int i = 0; i < count; i++) {
                    Packed.INTS.set(to, toAt + i * toStep, (int) Packed.INTS.get(from, at + i * step));
                }
            }
            default -> {
                for (int i = 0; i < count; i++) {
                    System.arraycopy(from, at + i * step, to, toAt + i * toStep, length);
                }
            }
        }
    }
}
