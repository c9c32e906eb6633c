package org.jmpi.collectives.verify;

import java.util.BitSet;

/// What stands in some bytes: the combined contributions of a set of ranks, or what was there before the
/// call.
///
/// @param ranks whose contributions; none for [#UNTOUCHED]. Never changed
record Value(BitSet ranks) {
    /// A receive buffer's old content: it may be neither sent nor combined.
    static final Value UNTOUCHED = new Value(new BitSet());

    /// One rank's contribution.
    static Value of(int rank) {
        return range(rank, rank + 1);
    }

    /// The combined contributions of ranks `from` to `to`, exclusive.
    static Value range(int from, int to) {
        var ranks = new BitSet(to);
        ranks.set(from, to);
        return new Value(ranks);
    }

    /// This value combined with one on its right.
    ///
    /// @throws ScheduleFault where a contribution would be doubled or, if order matters, out of place
    Value combine(Value right, boolean commutative) {
        if (ranks.isEmpty() || right.ranks.isEmpty()) {
            throw new ScheduleFault(
                    "a reduction reads what was in the buffer before: " + this + " op " + right);
        }
        if (ranks.intersects(right.ranks)) {
            throw new ScheduleFault("a contribution is doubled: " + this + " op " + right);
        }
        if (!commutative && ranks.length() != right.ranks.nextSetBit(0)) {
            throw new ScheduleFault("the order is broken: " + this + " op " + right);
        }
        var both = (BitSet) ranks.clone();
        both.or(right.ranks);
        return new Value(both);
    }

    @Override
    public String toString() {
        return ranks.isEmpty() ? "untouched" : ranks.toString();
    }
}
