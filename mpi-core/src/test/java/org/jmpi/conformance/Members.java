package org.jmpi.conformance;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jmpi.Group;

/// Looks into groups.
final class Members {

    private Members() {
    }

    /// The ranks in `world` of a group's members, in their order; -1 for one that isn't in it.
    static List<Integer> of(Group group, Group world) {
        return IntStream.range(0, group.size())
                .mapToObj(rank -> group.translate(rank, world))
                .map((OptionalInt rank) -> rank.orElse(-1))
                .toList();
    }
}
