package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The sequence of basic elements of a type map, without displacements: a tree, as the sequence may be long.
abstract sealed class Basics permits Uniform, Repeated, Chained {

    /// Number of elements.
    abstract long elements();

    /// Bytes of all elements.
    abstract long size();

    /// Strictest alignment of an element, in bytes.
    abstract int alignment();

    /// Kind of the first element.
    abstract Kind first();

    /// Number of elements in the first `bytes` bytes, at most [#size]; -1 where they end inside an element.
    abstract long elementsIn(long bytes);

    /// The shortest part known to make the whole by repetition.
    abstract Basics unit();

    /// How often [#unit] is repeated.
    abstract long times();

    /// Whether both are built alike; equal sequences built in different ways may be told apart.
    abstract boolean same(Basics other);

    /// The kind of all elements, or null where they differ.
    @Nullable
    Kind only() {
        return null;
    }

    /// How messages of these elements match: the first kind, 0 where there is nothing to compare. A receive may be
    /// longer than its message, so only the first element of both is sure to meet.
    int signature() {
        return elements() == 0 ? 0 : first().signature();
    }

    /// `count` times a sequence.
    static Basics repeat(long count, Basics part) {
        if (count == 0 || part.elements() == 0) {
            return Uniform.NONE;
        }
        long times = Math.multiplyExact(count, part.times());
        Basics unit = part.unit();
        if (times == 1) {
            return unit;
        }
        return unit instanceof Uniform uniform ? new Uniform(uniform.only(), times)
                : new Repeated(times, unit);
    }

    /// One sequence after the other.
    static Basics chain(List<Basics> parts) {
        List<Basics> merged = new ArrayList<>();
        for (Basics part : parts) {
            if (part.elements() > 0) {
                append(merged, part);
            }
        }
        return switch (merged.size()) {
            case 0 -> Uniform.NONE;
            case 1 -> merged.getFirst();
            default -> new Chained(merged);
        };
    }

    private static void append(List<Basics> merged, Basics part) {
        if (!merged.isEmpty() && merged.getLast().unit().same(part.unit())) {
            long times = Math.addExact(merged.getLast().times(), part.times());
            merged.set(merged.size() - 1, repeat(times, part.unit()));
        } else {
            merged.add(part);
        }
    }
}
