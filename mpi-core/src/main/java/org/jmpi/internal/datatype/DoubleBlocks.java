package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `double[]`.
final class DoubleBlocks extends ArrayBlocks {
    private final double[] array;

    DoubleBlocks(double[] array, MemorySegment memory) {
        super(memory, 3);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.DOUBLES.set(packed, packedAt + i * packedStride + k * Double.BYTES,
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
                        (double) Packed.DOUBLES.get(packed, packedAt + i * packedStride + k * Double.BYTES);
            }
        }
    }
}
