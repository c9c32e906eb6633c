package org.jmpi.collectives.schedule;

/// A rank's place in the binomial tree over the numbers 0 to size-1, rooted at 0.
///
/// ```
/// size 8:  0 ─┬─ 4 ─┬─ 6 ── 7      the subtree of v holds the numbers v to v + span(v), so
///             │     └─ 5           whatever a subtree gathers is one run in number order
///             ├─ 2 ── 3
///             └─ 1
/// ```
///
/// @param size number of ranks
/// @param self this rank's number
public record Tree(int size, int self) {

    /// Whether this is the root.
    public boolean isRoot() {
        return self == 0;
    }

    /// The parent's number; the root has none.
    public int parent() {
        return self & (self - 1);
    }

    /// How many numbers the subtree of `number` holds, itself included.
    public int span(int number) {
        return number == 0 ? size : Math.min(Integer.lowestOneBit(number), size - number);
    }

    /// The number of children.
    public int children() {
        return 32 - Integer.numberOfLeadingZeros(span(self) - 1);
    }

    /// Child `index`; a child with a larger index has a larger number, and a subtree at least as large, the
    /// last one perhaps excepted.
    public int child(int index) {
        return self + (1 << index);
    }
}
