package org.jmpi.internal.datatype;

import java.util.Arrays;

/// Different layouts one after the other in packed order, anywhere in memory.
final class Sequence extends Layout {
    private final long start;
    private final Layout[] parts;
    /// Packed offset of each part.
    private final long[] offsets;

    /// Put parts one after the other; there must be one at least.
    static Sequence of(Layout[] parts) {
        long[] offsets = new long[parts.length];
        long size = 0;
        long blocks = 0;
        long low = Long.MAX_VALUE;
        long high = Long.MIN_VALUE;
        for (int i = 0; i < parts.length; i++) {
            offsets[i] = size;
            size = Math.addExact(size, parts[i].size);
            blocks = Math.addExact(blocks, parts[i].blocks);
            low = Math.min(low, parts[i].low);
            high = Math.max(high, parts[i].high);
        }
        return new Sequence(0, parts, offsets, size, blocks, low, high);
    }

    private Sequence(long start, Layout[] parts, long[] offsets, long size, long blocks, long low,
            long high) {
        super(size, blocks, low, high);
        this.start = start;
        this.parts = parts;
        this.offsets = offsets;
    }

    @Override
    Layout at(long displacement) {
        return displacement == 0 ? this
                : new Sequence(Math.addExact(start, displacement), parts, offsets, size, blocks,
                        Math.addExact(low, displacement), Math.addExact(high, displacement));
    }

    @Override
    <P> void move(BlockMover<P> mover, long base, long from, long length, P packed, long packedAt) {
        long end = from + length;
        long position = from;
        for (int i = indexAt(from); position < end; i++) {
            long bytes = Math.min(end, offsets[i] + parts[i].size) - position;
            parts[i].move(mover, base + start, position - offsets[i], bytes, packed,
                    packedAt + position - from);
            position += bytes;
        }
    }

    private int indexAt(long offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found >= 0 ? found : -found - 2;
    }

    @Override
    <P> void moveAll(
            BlockMover<P> mover, long base, long stride, long count, P packed, long packedAt,
            long packedStride) {
        for (long done = 0; done < count; done += BATCH) {
            long batch = Math.min(BATCH, count - done);
            for (int i = 0; i < parts.length; i++) {
                parts[i].moveAll(mover, base + start + done * stride, stride, batch, packed,
                        packedAt + offsets[i] + done * packedStride, packedStride);
            }
        }
    }
}
