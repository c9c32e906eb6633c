package org.jmpi.collectives.allreduce;

/// A rank's place in one of two binary trees, over the lower and the upper half of the ranks. A node's number
/// is the lowest of its subtree, that of its second child follows its first child's subtree.
///
/// @param size   number of ranks in both trees
/// @param rank   this rank
/// @param parent the parent, or this rank at a root
/// @param depth  edges to the root
/// @param end    the number behind this rank's subtree
record HalfTree(int size, int rank, int parent, int depth, int end) {

    /// The place of a rank.
    static HalfTree of(int size, int rank) {
        int half = (size + 1) / 2;
        int node = rank < half ? 0 : half;
        int end = rank < half ? half : size;
        int parent = rank;
        int depth = 0;
        while (node != rank) {
            int second = second(node, end);
            parent = node;
            node = rank < second ? node + 1 : second;
            end = node == second ? end : second;
            depth++;
        }
        return new HalfTree(size, rank, parent, depth, end);
    }

    private static int second(int node, int end) {
        return node + 1 + (end - node) / 2;
    }

    /// The depth of the deepest node of the larger tree.
    int height() {
        return 31 - Integer.numberOfLeadingZeros((size + 1) / 2);
    }

    /// A number that is the same only for nodes whose edges span as many ranks, at the same depth of one tree.
    ///
    /// The subtrees of one depth have at most two sizes, which follow each other, and so have the edges to second
    /// children: their parity tells them apart.
    int kind() {
        int edge = rank - parent;
        int kind = 2 * depth + (isLower() ? 0 : 1);
        kind = 2 * kind + (end - rank) % 2;
        return 4 * kind + (edge == 1 ? 2 : 0) + edge % 2;
    }

    boolean isRoot() {
        return depth == 0;
    }

    /// Whether this is a node of the lower half's tree.
    boolean isLower() {
        return rank < (size + 1) / 2;
    }

    /// The root of the other tree.
    int otherRoot() {
        return isLower() ? (size + 1) / 2 : 0;
    }

    /// Whether this node has children.
    boolean isInner() {
        return end - rank > 1;
    }

    /// The number of children.
    int children() {
        return Math.min(2, end - rank - 1);
    }

    /// Child `index`, the lower one first.
    int child(int index) {
        return index == 0 ? rank + 1 : second(rank, end);
    }
}
