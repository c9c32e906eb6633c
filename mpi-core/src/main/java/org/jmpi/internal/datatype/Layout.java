package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.List;

/// Where the bytes of a type lie, in the order in which they are packed: a tree, so that its size depends on
/// how a type was described and not on how many blocks it has. Displacements are in bytes. Immutable.
abstract sealed class Layout permits Run, Strided, Sequence {

    /// Instances that are moved field by field before the next are looked at: enough to keep an inner loop
    /// busy, few enough to stay in the first-level cache.
    static final long BATCH = 64;

    /// Bytes of data.
    final long size;
    /// Number of blocks without gaps, neighbours not merged.
    final long blocks;
    /// Displacement of the first byte of data in memory.
    final long low;
    /// Displacement behind the last byte of data in memory.
    final long high;

    Layout(long size, long blocks, long low, long high) {
        this.size = size;
        this.blocks = blocks;
        this.low = low;
        this.high = high;
    }

    /// The same, moved by a number of bytes.
    abstract Layout at(long displacement);

    /// Move packed bytes `from` to `from + length` of one instance whose origin is at `base` in memory.
    abstract <P> void move(BlockMover<P> mover, long base, long from, long length, P packed, long packedAt);

    /// Move `count` whole instances, `stride` bytes apart in memory and `packedStride` bytes when packed.
    abstract <P> void moveAll(
            BlockMover<P> mover, long base, long stride, long count, P packed, long packedAt,
            long packedStride);

    /// `count` instances, `stride` bytes apart.
    static Layout strided(long count, long stride, Layout child) {
        if (count == 0 || child.size == 0) {
            return Run.EMPTY;
        }
        if (count == 1) {
            return child;
        }
        if (child instanceof Run run && stride == run.size) {
            return new Run(run.low, Math.multiplyExact(count, run.size));
        }
        if (child instanceof Strided inner && inner.continuesAfter(stride)) {
            return inner.times(count);
        }
        return new Strided(0, count, stride, child);
    }

    /// Layouts one after the other in packed order; neighbours without a gap become one.
    static Layout sequence(List<Layout> parts) {
        List<Layout> merged = new ArrayList<>();
        for (Layout part : parts) {
            if (part.size > 0) {
                append(merged, part);
            }
        }
        return switch (merged.size()) {
            case 0 -> Run.EMPTY;
            case 1 -> merged.getFirst();
            default -> isEven(merged)
                    ? new Strided(0, merged.size(), merged.get(1).low - merged.get(0).low, merged.get(0))
                    : Sequence.of(merged.toArray(Layout[]::new));
        };
    }

    private static void append(List<Layout> merged, Layout part) {
        if (part instanceof Run run && !merged.isEmpty() && merged.getLast() instanceof Run last
                && last.high == run.low) {
            merged.set(merged.size() - 1, new Run(last.low, last.size + run.size));
        } else {
            merged.add(part);
        }
    }

    /// Whether all are runs of one length, one distance apart: an index list that is really a vector.
    private static boolean isEven(List<Layout> parts) {
        Layout first = parts.get(0);
        long distance = parts.get(1).low - first.low;
        for (int i = 0; i < parts.size(); i++) {
            Layout part = parts.get(i);
            if (!(part instanceof Run) || part.size != first.size || part.low != first.low + i * distance) {
                return false;
            }
        }
        return true;
    }
}
