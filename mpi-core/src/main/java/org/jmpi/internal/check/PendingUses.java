package org.jmpi.internal.check;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jmpi.internal.datatype.Footprint;
import org.jspecify.annotations.Nullable;

/// Uses of memory, found by where they lie: in a few steps, however many there are.
final class PendingUses {
    private final IdentityHashMap<Object, Lane> lanes = new IdentityHashMap<>();

    /// Those in one array, or in native memory.
    private static final class Lane {
        private final NavigableMap<Long, Set<Use>> byLow = new TreeMap<>();
        /// The longest there ever was: none that begins further below can reach an address.
        private long longest;

        void add(Use use, Footprint place) {
            longest = Math.max(longest, place.high() - place.low());
            boolean ignored = byLow.computeIfAbsent(place.low(), _ -> new LinkedHashSet<>()).add(use);
        }

        boolean remove(Use use, Footprint place) {
            Set<Use> there = byLow.get(place.low());
            boolean removed = there != null && there.remove(use);
            if (there != null && there.isEmpty()) {
                Set<Use> ignored = byLow.remove(place.low());
            }
            return removed;
        }

        @Nullable
        Use meeting(Footprint place) {
            for (Set<Use> there : byLow.subMap(place.low() - longest, place.high()).values()) {
                for (Use use : there) {
                    Footprint other = use.place();
                    if (other != null && other.meets(place)) {
                        return use;
                    }
                }
            }
            return null;
        }
    }

    void add(Use use) {
        Footprint place = use.place();
        if (place != null) {
            lanes.computeIfAbsent(place.base(), _ -> new Lane()).add(use, place);
        }
    }

    /// Whether it was there.
    boolean remove(Use use) {
        Footprint place = use.place();
        Lane lane = place == null ? null : lanes.get(place.base());
        if (place == null || lane == null) {
            return false;
        }
        boolean removed = lane.remove(use, place);
        if (lane.byLow.isEmpty()) {
            Lane ignored = lanes.remove(place.base());
        }
        return removed;
    }

    /// One that has a byte in common with another use, or null.
    @Nullable
    Use meeting(Use wanted) {
        Footprint place = lanes.isEmpty() ? null : wanted.place();
        Lane lane = place == null ? null : lanes.get(place.base());
        return place == null || lane == null ? null : lane.meeting(place);
    }
}
