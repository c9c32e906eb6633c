package org.jmpi;

import java.util.OptionalInt;

/// An ordered set of processes (MPI-4.1 §7.3). Immutable; every operation is local.
public interface Group {

    /// Number of processes.
    int size();

    /// This process's rank in the group, or empty where it isn't a member.
    OptionalInt rank();

    /// The rank in `other` of this group's member `rank`, or empty where `other` lacks it.
    ///
    /// @throws IllegalArgumentException where `rank` is not in 0..size-1
    OptionalInt translate(int rank, Group other);

    /// How this group relates to `other`: IDENTICAL, SIMILAR or UNEQUAL.
    Comparison compare(Group other);

    /// This group's members, then those of `other` that aren't among them.
    Group union(Group other);

    /// This group's members that are also in `other`, in this order.
    Group intersection(Group other);

    /// This group's members that aren't in `other`, in this order.
    Group difference(Group other);

    /// The members at `ranks`, in that order.
    ///
    /// @throws IllegalArgumentException where a rank is out of range or named twice
    Group include(int... ranks);

    /// This group without the members at `ranks`.
    ///
    /// @throws IllegalArgumentException where a rank is out of range or named twice
    Group exclude(int... ranks);

    /// The members at each range's ranks, in order.
    ///
    /// @throws IllegalArgumentException where a rank is out of range or named twice
    Group includeRanges(Range... ranges);

    /// This group without the members at the ranges' ranks.
    ///
    /// @throws IllegalArgumentException where a rank is out of range or named twice
    Group excludeRanges(Range... ranges);

    /// Ranks `first, first + stride, …` up to and with `last` at most.
    ///
    /// @param first  first rank
    /// @param last   bound, itself included where the stride meets it
    /// @param stride step, negative to go down, never 0
    record Range(int first, int last, int stride) {
        /// Check the stride.
        public Range {
            if (stride == 0) {
                throw new IllegalArgumentException("range stride must not be 0: first=" + first + ", last=" + last
                        + "; use 1 or -1 for neighbouring ranks");
            }
        }
    }
}
