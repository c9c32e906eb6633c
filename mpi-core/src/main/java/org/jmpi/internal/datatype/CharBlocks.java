package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in a `char[]`.
final class CharBlocks extends ArrayBlocks {
    private final char[] array;

    CharBlocks(char[] array, MemorySegment memory) {
        super(memory, 1);
        this.array = array;
    }

    @Override
    void gatherElements(int at, int stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int k = 0; k < length; k++) {
            for (int i = 0; i < count; i++) {
                Packed.CHARS.set(packed, packedAt + i * packedStride + k * Character.BYTES,
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
                        (char) Packed.CHARS.get(packed, packedAt + i * packedStride + k * Character.BYTES);
            }
        }
    }
}
