package org.jmpi.internal.datatype;

/// Checks that the elements of a buffer lie in its memory.
final class Extents {

    private Extents() {
    }

    static void check(HostMemory memory, long origin, TypeLayout type, long count) {
        Checks.notNegative("count", count);
        Checks.multiply("count", count, "size", type.size());
        if (count == 0 || type.size() == 0) {
            return;
        }
        long last = Checks.multiply("count", count, "extent", type.extent()) - type.extent();
        Layout element = type.map().layout();
        // Subtracted from what is known to be small: sums with wild displacements could overflow.
        boolean below = element.low < -origin - Math.min(0, last);
        boolean above = element.high > memory.byteSize() - origin - Math.max(0, last);
        if (below || above) {
            throw new IllegalArgumentException(
                    "elements leave the memory: count=" + count + ", datatype=" + type.name()
                            + ", extent=" + type.extent() + ", first byte of an element=" + element.low
                            + ", end of an element=" + element.high + ", memory=" + memory.byteSize()
                            + " bytes, origin="
                            + origin + "; pass fewer elements or more memory");
        }
    }
}
