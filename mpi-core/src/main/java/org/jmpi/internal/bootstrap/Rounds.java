package org.jmpi.internal.bootstrap;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Counts what every rank says once: the cards of an all-gather, the closings of a world. Guarded by its owner.
public final class Rounds {
    private final int ranks;
    private final Map<Long, BitSet> rounds = new HashMap<>();

    /// @param ranks of the job
    public Rounds(int ranks) {
        this.ranks = ranks;
    }

    /// A rank has said so; whether all have now.
    public boolean completes(int epoch, int round, int rank) {
        long key = (long) epoch << 32 | round;
        BitSet said = rounds.computeIfAbsent(key, _ -> new BitSet());
        said.set(rank);
        if (said.cardinality() < ranks) {
            return false;
        }
        BitSet removed = rounds.remove(key);
        assert removed == said;
        return true;
    }
}
