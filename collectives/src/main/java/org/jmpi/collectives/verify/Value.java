package org.jmpi.collectives.verify;

import java.util.Arrays;
import java.util.BitSet;

/// What stands in some bytes: the combined contributions of a set of ranks, or what was there before the
/// call. Immutable; has value equality.
final class Value {
    /// A receive buffer's old content: it may not be combined.
    static final Value UNTOUCHED = new Value(new long[0], 0, 0);

    private final long[] ranks;
    private final int first;
    private final int end;

    private Value(long[] ranks, int first, int end) {
        this.ranks = ranks;
        this.first = first;
        this.end = end;
    }

    /// One rank's contribution.
    static Value of(int rank) {
        return range(rank, rank + 1);
    }

    /// The combined contributions of ranks `from` to `to`, exclusive.
    static Value range(int from, int to) {
        var ranks = new BitSet(to);
        ranks.set(from, to);
        return new Value(ranks.toLongArray(), from, to);
    }

    /// This value combined with one on its right.
    ///
    /// @throws ScheduleFault where a contribution would be doubled or, if order matters, out of place
    Value combine(Value right, boolean commutative) {
        if (end == 0 || right.end == 0) {
            throw new ScheduleFault(
                    "a reduction reads what was in the buffer before: " + this + " op " + right);
        }
        if (intersects(right)) {
            throw new ScheduleFault("a contribution is doubled: " + this + " op " + right);
        }
        if (!commutative && end != right.first) {
            throw new ScheduleFault("the order is broken: " + this + " op " + right);
        }
        return new Value(union(right), Math.min(first, right.first), Math.max(end, right.end));
    }

    private boolean intersects(Value other) {
        if (end <= other.first || other.end <= first) {
            return false;
        }
        for (int word = Math.min(ranks.length, other.ranks.length) - 1; word >= 0; word--) {
            if ((ranks[word] & other.ranks[word]) != 0) {
                return true;
            }
        }
        return false;
    }

    private long[] union(Value other) {
        boolean longer = ranks.length >= other.ranks.length;
        long[] both = longer ? ranks.clone() : other.ranks.clone();
        long[] shorter = longer ? other.ranks : ranks;
        for (int word = 0; word < shorter.length; word++) {
            both[word] |= shorter[word];
        }
        return both;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof Value that && end == that.end && Arrays.equals(ranks, that.ranks);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ranks);
    }

    @Override
    public String toString() {
        return end == 0 ? "untouched" : BitSet.valueOf(ranks).toString();
    }
}
