package org.jmpi.conformance.collectives;

import org.jmpi.Buf;
import org.jmpi.conformance.Region;

/// One call of a reduction: its buffers on this rank and what they should hold.
///
/// @param team      who takes part
/// @param reduction what is computed
/// @param key       tells calls apart
/// @param count     elements of each contribution
record Reducing(Team team, Reduction reduction, long key, int count) {

    /// A region with this rank's contribution.
    Region contribution() {
        return empty(count).fill(own());
    }

    /// A poisoned region of `elements` elements.
    Region empty(int elements) {
        return team.region(Math.toIntExact(key % 1000), reduction.element(), reduction.bytes(elements));
    }

    /// This rank's contribution.
    byte[] own() {
        return reduction.content(team, team.rank(), key, count);
    }

    /// The whole region as elements.
    Buf buf(Region region) {
        return region.buf(reduction.type(), region.bytes() / reduction.type().size());
    }

    /// The combination of all.
    byte[] ofAll() {
        return reduction.ofAll(team, key, count);
    }
}
