package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `short[]`.
final class ShortBlocks extends ArrayBlocks {
    private final short[] array;

    ShortBlocks(short[] array, MemorySegment memory) {
        super(memory, 1);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.SHORTS.set(packed, packedAt + i * packedStride + k * Short.BYTES,
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
                        (short) Packed.SHORTS.get(packed, packedAt + i * packedStride + k * Short.BYTES);
            }
        }
    }
}
