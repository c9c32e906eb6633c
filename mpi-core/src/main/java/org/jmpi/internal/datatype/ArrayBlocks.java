package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Blocks in an array of elements of several bytes: many short ones by a typed loop over the blocks, which
/// then is long enough to pay; few, long or misaligned ones by a copy of each.
abstract class ArrayBlocks implements Blocks {
    private final long origin;
    private final int shift;
    private final SegmentBlocks oneByOne;

    /// @param shift binary logarithm of the bytes of an element
    ArrayBlocks(MemorySegment memory, int shift) {
        this.origin = memory.address();
        this.shift = shift;
        this.oneByOne = new SegmentBlocks(memory);
    }

    /// Copy from the array; `at`, `stride` and `length` are in elements.
    abstract void gatherElements(
            int at, int stride, byte[] packed, int packedAt, int packedStride, int length, int count);

    /// Copy to the array; `at`, `stride` and `length` are in elements.
    abstract void scatterElements(
            int at, int stride, byte[] packed, int packedAt, int packedStride, int length, int count);

    @Override
    public final void gather(
            long at, long stride, byte[] packed, int packedAt, int packedStride, int length, int count) {
        if (isTyped((origin + at) | stride | length, length, count)) {
            gatherElements((int) ((origin + at) >> shift), (int) (stride >> shift), packed, packedAt,
                    packedStride,
                    length >> shift, count);
        } else {
            oneByOne.gather(at, stride, packed, packedAt, packedStride, length, count);
        }
    }

    @Override
    public final void scatter(
            long at, long stride, byte[] packed, int packedAt, int packedStride, int length, int count) {
        if (isTyped((origin + at) | stride | length, length, count)) {
            scatterElements((int) ((origin + at) >> shift), (int) (stride >> shift), packed, packedAt,
                    packedStride,
                    length >> shift, count);
        } else {
            oneByOne.scatter(at, stride, packed, packedAt, packedStride, length, count);
        }
    }

    private boolean isTyped(long positions, int length, int count) {
        return (positions & ((1L << shift) - 1)) == 0 && length >> shift <= count;
    }
}
