package org.jmpi.internal.check;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jmpi.spi.CollectiveChannel;

/// Who makes calls together: the ranks of one group, or of two that are numbered as one, the first group's ahead.
///
/// @param size         number of all ranks
/// @param first        number of ranks in the first group; all where there is one
/// @param communicator the communicator's name
/// @param names        how an error names a rank
record Parties(int size, int first, Supplier<String> communicator, IntFunction<String> names) {

    static Parties of(CollectiveChannel channel, Supplier<String> communicator, IntFunction<String> names) {
        return new Parties(channel.size(), channel.firstGroup(), communicator, names);
    }

    /// Whether there are two groups.
    boolean areTwo() {
        return first < size;
    }

    /// The group of a rank, 0 or 1.
    int groupOf(int rank) {
        return rank < first ? 0 : 1;
    }

    /// Number of ranks in the group of a rank.
    int sizeAround(int rank) {
        return groupOf(rank) == 0 ? first : size - first;
    }

    /// Number of ranks that a rank exchanges blocks with.
    int sizeAcross(int rank) {
        return areTwo() ? size - sizeAround(rank) : size;
    }

    /// How an error names a rank.
    String name(int rank) {
        return names.apply(rank);
    }
}
