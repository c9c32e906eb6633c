package org.jmpi.internal.datatype;

/// Bytes without gaps.
final class Run extends Layout {
    /// No bytes.
    static final Run EMPTY = new Run(0, 0);

    Run(long displacement, long length) {
        super(length, length == 0 ? 0 : 1, displacement, Math.addExact(displacement, length));
    }

    @Override
    Layout at(long displacement) {
        return size == 0 || displacement == 0 ? this : new Run(Math.addExact(low, displacement), size);
    }

    @Override
    <P> void move(BlockMover<P> mover, long base, long from, long length, P packed, long packedAt) {
        mover.blocks(base + low + from, 0, packed, packedAt, 0, length, 1);
    }

    @Override
    <P> void moveAll(
            BlockMover<P> mover, long base, long stride, long count, P packed, long packedAt,
            long packedStride) {
        mover.blocks(base + low, stride, packed, packedAt, packedStride, size, count);
    }
}
