package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `float[]`.
final class FloatBlocks extends ArrayBlocks {
    private final float[] array;

    FloatBlocks(float[] array, MemorySegment memory) {
        super(memory, 2);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.FLOATS.set(packed, packedAt + i * packedStride + k * Float.BYTES,
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
                        (float) Packed.FLOATS.get(packed, packedAt + i * packedStride + k * Float.BYTES);
            }
        }
    }
}
