package org.jmpi.internal.datatype;

/// A sequence of several kinds, repeated.
final class Repeated extends Basics {
    private final long count;
    private final Basics part;
    private final long size;
    private final long elements;

    Repeated(long count, Basics part) {
        this.count = count;
        this.part = part;
        this.size = Math.multiplyExact(count, part.size());
        this.elements = count * part.elements();
    }

    @Override
    long elements() {
        return elements;
    }

    @Override
    long size() {
        return size;
    }

    @Override
    int alignment() {
        return part.alignment();
    }

    @Override
    Kind first() {
        return part.first();
    }

    @Override
    long elementsIn(long bytes) {
        long rest = part.elementsIn(bytes % part.size());
        return rest < 0 ? -1 : bytes / part.size() * part.elements() + rest;
    }

    @Override
    Basics unit() {
        return part;
    }

    @Override
    long times() {
        return count;
    }

    @Override
    boolean same(Basics other) {
        return other instanceof Repeated that && count == that.count && part.same(that.part);
    }
}
