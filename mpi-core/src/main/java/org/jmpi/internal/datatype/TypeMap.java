package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.List;

/// A type map with its bounds (MPI-4.1 §5.1): data, kinds, and the markers that `resized` sets.
///
/// @param marked whether bounds were set; they then override those of the data, also in types built from it
/// @param lowerMark lower bound where marked
/// @param upperMark upper bound where marked
record TypeMap(Layout layout, Basics basics, boolean marked, long lowerMark, long upperMark) {

    /// Nothing.
    static final TypeMap EMPTY = new TypeMap(Run.EMPTY, Uniform.NONE, false, 0, 0);

    /// One element.
    static TypeMap of(Kind kind) {
        return new TypeMap(new Run(0, kind.bytes()), new Uniform(kind, 1), false, 0, 0);
    }

    /// Displacement of the lower bound.
    long lowerBound() {
        return marked ? lowerMark : layout.low;
    }

    /// Distance of the bounds; where no bounds were set, rounded up to the strictest alignment, as C does it.
    long extent() {
        if (marked) {
            return Math.subtractExact(upperMark, lowerMark);
        }
        long alignment = basics.alignment();
        return Math.addExact(layout.high - layout.low, alignment - 1) / alignment * alignment;
    }

    /// `count` instances, `stride` bytes apart.
    TypeMap repeat(long count, long stride) {
        if (count == 0) {
            return EMPTY;
        }
        long last = Math.multiplyExact(count - 1, stride);
        return new TypeMap(Layout.strided(count, stride, layout), Basics.repeat(count, basics), marked,
                Math.addExact(lowerMark, Math.min(0, last)), Math.addExact(upperMark, Math.max(0, last)));
    }

    /// `count` instances side by side.
    TypeMap repeat(long count) {
        return repeat(count, extent());
    }

    /// The same, moved by a number of bytes.
    TypeMap at(long displacement) {
        return new TypeMap(layout.at(displacement), basics, marked, Math.addExact(lowerMark, displacement),
                Math.addExact(upperMark, displacement));
    }

    /// The same data with other bounds.
    TypeMap resized(long lowerBound, long extent) {
        return new TypeMap(layout, basics, true, lowerBound, Math.addExact(lowerBound, extent));
    }

    /// One after the other in packed order.
    static TypeMap join(List<TypeMap> maps) {
        List<Layout> layouts = new ArrayList<>(maps.size());
        List<Basics> basics = new ArrayList<>(maps.size());
        long lower = Long.MAX_VALUE;
        long upper = Long.MIN_VALUE;
        boolean marked = false;
        for (TypeMap map : maps) {
            layouts.add(map.layout);
            basics.add(map.basics);
            if (map.marked) {
                marked = true;
                lower = Math.min(lower, map.lowerMark);
                upper = Math.max(upper, map.upperMark);
            }
        }
        return new TypeMap(Layout.sequence(layouts), Basics.chain(basics), marked, marked ? lower : 0,
                marked ? upper : 0);
    }
}
