package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `long[]`.
final class LongBlocks extends ArrayBlocks {
    private final long[] array;

    LongBlocks(long[] array, MemorySegment memory) {
        super(memory, 3);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.LONGS.set(packed, packedAt + i * packedStride + k * Long.BYTES,
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
                        (long) Packed.LONGS.get(packed, packedAt + i * packedStride + k * Long.BYTES);
            }
        }
    }
}
