package org.jmpi.internal.datatype;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.Datatype;

/// Type maps of lists of blocks: indexed types and structures.
final class Blocklists {

    private Blocklists() {
    }

    /// Blocks of one type at displacements in units of bytes.
    static TypeMap join(long[] lengths, long[] displacements, long unit, TypeMap map) {
        List<TypeMap> parts = new ArrayList<>(lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            add(parts, i, lengths[i], Math.multiplyExact(displacements[i], unit), map);
        }
        return TypeMap.join(parts);
    }

    /// Blocks of a type each at displacements in bytes.
    static TypeMap join(long[] lengths, long[] displacements, Datatype... types) {
        List<TypeMap> parts = new ArrayList<>(lengths.length);
        for (int i = 0; i < lengths.length; i++) {
            add(parts, i, lengths[i], displacements[i], TypeLayout.of(types[i]).map());
        }
        return TypeMap.join(parts);
    }

    private static void add(List<TypeMap> parts, int index, long length, long displacement, TypeMap map) {
        if (length < 0) {
            throw new IllegalArgumentException(
                    "blockLengths must not be negative: blockLengths[" + index + "]=" + length);
        }
        if (length > 0) {
            parts.add(map.repeat(length).at(displacement));
        }
    }
}
