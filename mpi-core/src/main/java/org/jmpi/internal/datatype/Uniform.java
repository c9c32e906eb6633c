package org.jmpi.internal.datatype;

/// Elements of one kind.
final class Uniform extends Basics {
    /// No element at all.
    static final Uniform NONE = new Uniform(Kind.BYTE, 0);

    private final Kind kind;
    private final long count;
    private final long size;

    Uniform(Kind kind, long count) {
        this.kind = kind;
        this.count = count;
        this.size = Math.multiplyExact(count, kind.bytes());
    }

    @Override
    Kind only() {
        return kind;
    }

    @Override
    long elements() {
        return count;
    }

    @Override
    long size() {
        return size;
    }

    @Override
    int alignment() {
        return kind.bytes();
    }

    @Override
    Kind first() {
        return kind;
    }

    @Override
    long elementsIn(long bytes) {
        return bytes % kind.bytes() == 0 ? bytes / kind.bytes() : -1;
    }

    @Override
    Basics unit() {
        return count <= 1 ? this : new Uniform(kind, 1);
    }

    @Override
    long times() {
        return count;
    }

    @Override
    boolean same(Basics other) {
        return other instanceof Uniform that && kind == that.kind && count == that.count;
    }
}
