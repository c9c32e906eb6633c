package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `int[]`.
final class IntBlocks extends ArrayBlocks {
    private final int[] array;

    IntBlocks(int[] array, MemorySegment memory) {
        super(memory, 2);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.INTS.set(packed, packedAt + i * packedStride + k * Integer.BYTES,
                        array[at + i * stride + k]);
            }
        }
    }

    @Override
    void scatterElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                array[at + i * stride + k] =
                        (int) Packed.INTS.get(packed, packedAt + i * packedStride + k * Integer.BYTES);
            }
        }
    }
}
