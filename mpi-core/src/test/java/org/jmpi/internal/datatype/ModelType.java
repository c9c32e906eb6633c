package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A type map as the standard writes it: a flat list of basic elements at displacements. Slow and simple, to
/// compare datatypes with.
record ModelType(List<Entry> entries, boolean marked, long lowerMark, long upperMark) {

    record Entry(long at, int bytes) {
    }

    static ModelType basic(int bytes) {
        return new ModelType(List.of(new Entry(0, bytes)), false, 0, 0);
    }

    static ModelType pair(int valueBytes) {
        long second = Math.max(valueBytes, 4);
        return new ModelType(List.of(new Entry(0, valueBytes), new Entry(second, 4)), false, 0, 0);
    }

    ModelType at(long displacement) {
        List<Entry> moved = entries.stream().map(e -> new Entry(e.at + displacement, e.bytes)).toList();
        return new ModelType(moved, marked, lowerMark + displacement, upperMark + displacement);
    }

    ModelType resized(long lower, long extent) {
        return new ModelType(entries, true, lower, lower + extent);
    }

    ModelType repeat(long count, long stride) {
        List<ModelType> copies = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            copies.add(at(i * stride));
        }
        return join(copies);
    }

    ModelType repeat(long count) {
        return repeat(count, extent());
    }

    static ModelType join(List<ModelType> parts) {
        List<Entry> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.entries));
        List<ModelType> marks = parts.stream().filter(ModelType::marked).toList();
        return new ModelType(all, !marks.isEmpty(),
                marks.stream().mapToLong(ModelType::lowerMark).min().orElse(0),
                marks.stream().mapToLong(ModelType::upperMark).max().orElse(0));
    }

    long trueLower() {
        return entries.stream().mapToLong(Entry::at).min().orElse(0);
    }

    long trueUpper() {
        return entries.stream().mapToLong(e -> e.at + e.bytes).max().orElse(0);
    }

    long lower() {
        return marked ? lowerMark : trueLower();
    }

    long extent() {
        if (marked) {
            return upperMark - lowerMark;
        }
        long alignment = entries.stream().mapToLong(Entry::bytes).max().orElse(1);
        return (trueUpper() - trueLower() + alignment - 1) / alignment * alignment;
    }

    int size() {
        return entries.stream().mapToInt(Entry::bytes).sum();
    }

    /// Number of elements that end at exactly this many packed bytes; -1 where none does.
    long elementsIn(long bytes) {
        long end = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (end == bytes) {
                return i;
            }
            end += entries.get(i).bytes;
        }
        return end == bytes ? entries.size() : -1;
    }

    /// Displacement of each packed byte.
    long[] places() {
        return entries.stream()
                .flatMapToLong(e -> java.util.stream.LongStream.range(e.at, e.at + e.bytes))
                .toArray();
    }

    boolean overlaps() {
        Set<Long> seen = new HashSet<>();
        for (long place : places()) {
            if (!seen.add(place)) {
                return true;
            }
        }
        return false;
    }
}
