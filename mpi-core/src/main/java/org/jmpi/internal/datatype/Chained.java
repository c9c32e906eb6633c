package org.jmpi.internal.datatype;

import java.util.List;

/// Sequences of different kinds, one after the other.
final class Chained extends Basics {
    private final List<Basics> parts;
    private final long size;
    private final long elements;
    private final int alignment;

    Chained(List<Basics> parts) {
        this.parts = List.copyOf(parts);
        long bytes = 0;
        long count = 0;
        int strictest = 1;
        for (Basics part : parts) {
            bytes = Math.addExact(bytes, part.size());
            count += part.elements();
            strictest = Math.max(strictest, part.alignment());
        }
        this.size = bytes;
        this.elements = count;
        this.alignment = strictest;
    }

    /// The sequences.
    List<Basics> parts() {
        return parts;
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
        return alignment;
    }

    @Override
    Kind first() {
        return parts.getFirst().first();
    }

    @Override
    long elementsIn(long bytes) {
        long left = bytes;
        long count = 0;
        for (Basics part : parts) {
            if (left < part.size()) {
                long rest = part.elementsIn(left);
                return rest < 0 ? -1 : count + rest;
            }
            left -= part.size();
            count += part.elements();
        }
        return count;
    }

    @Override
    Basics unit() {
        return this;
    }

    @Override
    long times() {
        return 1;
    }

    @Override
    boolean same(Basics other) {
        return this == other || (other instanceof Chained that && sameParts(that));
    }

    private boolean sameParts(Chained that) {
        if (size != that.size || elements != that.elements || parts.size() != that.parts.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).same(that.parts.get(i))) {
                return false;
            }
        }
        return true;
    }
}
