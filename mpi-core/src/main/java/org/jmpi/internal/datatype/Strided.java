package org.jmpi.internal.datatype;

/// A number of equal layouts at equal distances, which may be 0 or negative.
final class Strided extends Layout {
    private final long start;
    private final long count;
    private final long stride;
    private final Layout child;

    Strided(long start, long count, long stride, Layout child) {
        this(start, count, stride, child, Math.multiplyExact(count - 1, stride));
    }

    private Strided(long start, long count, long stride, Layout child, long last) {
        super(Math.multiplyExact(count, child.size), Math.multiplyExact(count, child.blocks),
                Math.addExact(Math.addExact(start, child.low), Math.min(0, last)),
                Math.addExact(Math.addExact(start, child.high), Math.max(0, last)));
        this.start = start;
        this.count = count;
        this.stride = stride;
        this.child = child;
    }

    /// Whether a second instance, a distance away, goes on in step with this one.
    boolean continuesAfter(long distance) {
        return distance == count * stride;
    }

    /// This layout, gone on with in step.
    Layout times(long factor) {
        return new Strided(start, Math.multiplyExact(count, factor), stride, child);
    }

    @Override
    Layout at(long displacement) {
        return displacement == 0 ? this
                : new Strided(Math.addExact(start, displacement), count, stride, child);
    }

    @Override
    <P> void move(BlockMover<P> mover, long base, long from, long length, P packed, long packedAt) {
        long index = from / child.size;
        long skip = from % child.size;
        long head = skip == 0 ? 0 : Math.min(length, child.size - skip);
        if (head > 0) {
            child.move(mover, place(base, index), skip, head, packed, packedAt);
            index++;
        }
        long whole = (length - head) / child.size;
        if (whole > 0) {
            child.moveAll(mover, place(base, index), stride, whole, packed, packedAt + head, child.size);
        }
        long done = head + whole * child.size;
        if (done < length) {
            child.move(mover, place(base, index + whole), 0, length - done, packed, packedAt + done);
        }
    }

    private long place(long base, long index) {
        return base + start + index * stride;
    }

    /// Lets the longer of both loops be the inner one.
    @Override
    <P> void moveAll(
            BlockMover<P> mover, long base, long step, long instances, P packed, long packedAt,
            long packedStep) {
        if (count >= Math.min(instances, BATCH)) {
            for (long i = 0; i < instances; i++) {
                child.moveAll(mover, base + start + i * step, stride, count, packed,
                        packedAt + i * packedStep,
                        child.size);
            }
            return;
        }
        for (long done = 0; done < instances; done += BATCH) {
            long batch = Math.min(BATCH, instances - done);
            for (long j = 0; j < count; j++) {
                child.moveAll(mover, place(base, j) + done * step, step, batch, packed,
                        packedAt + j * child.size + done * packedStep, packedStep);
            }
        }
    }
}
