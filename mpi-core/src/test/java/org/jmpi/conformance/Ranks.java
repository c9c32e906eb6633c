package org.jmpi.conformance;

import java.util.List;

/// How many ranks a body is run with. A world of more ranks than the smallest may always run it.
public enum Ranks {
    /// For what one rank does alone.
    ONE(1),
    /// For what the first and the last rank do, once with an onlooker between them.
    PAIR(2, 3),
    /// For what takes long.
    JUST_TWO(2),
    /// For what several ranks do to one.
    SEVERAL(3, 7),
    /// For what two groups do to each other.
    TWO_GROUPS(2, 3, 8),
    /// For what any number of ranks does together.
    ANY(1, 2, 3, 4, 7);

    private final List<Integer> counts;

    Ranks(Integer... counts) {
        this.counts = List.of(counts);
    }

    /// The numbers of ranks that in-process jobs are made with.
    public List<Integer> counts() {
        return counts;
    }

    /// Whether a world of `size` ranks can run the body.
    public boolean allow(int size) {
        return size >= counts.getFirst();
    }
}
