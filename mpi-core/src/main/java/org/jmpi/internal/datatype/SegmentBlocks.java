package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/// Blocks of any length at any place of any segment, copied one by one.
record SegmentBlocks(MemorySegment memory) implements Blocks {

    @Override
    public void gather(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int i = 0; i < count; i++) {
            MemorySegment.copy(memory, ValueLayout.JAVA_BYTE, at + i * stride, packed,
                    packedAt + i * packedStride,
                    length);
        }
    }

    @Override
    public void scatter(long at, long stride, byte[] packed, int packedAt, int packedStride, int length,
            int count) {
        for (int i = 0; i < count; i++) {
            MemorySegment.copy(packed, packedAt + i * packedStride, memory, ValueLayout.JAVA_BYTE,
                    at + i * stride,
                    length);
        }
    }
}
