package org.jmpi.collectives.schedule;

/// The circulant graph in which every rank has ⌈log₂ p⌉ neighbours each way, at distances that halve.
///
/// ```
/// size 11:  skip(0..4) = 1 2 3 6 11        skip(k) = ⌈skip(k+1) / 2⌉, the last one is the size
/// ```
///
/// A broadcast of blocks from rank 0 runs in rounds k = 0, 1, …, where each rank sends a block to the one
/// `skip(k)` further on. [#receiveBlocks] tells which, so that every round brings a new block to every rank,
/// of those that its neighbour already has.
///
/// Source: Träff, *(Poly)logarithmic time construction of round-optimal n-block broadcast schedules for
/// broadcast and irregular allgather in MPI*, 2022, and *Optimal broadcast schedules in logarithmic time*, 2024.
public final class CirculantGraph {
    private final int size;
    private final int[] skips;

    /// The graph over `size` ranks.
    public CirculantGraph(int size) {
        this.size = size;
        this.skips = new int[33 - Integer.numberOfLeadingZeros(size - 1)];
        skips[rounds()] = size;
        for (int k = rounds() - 1; k >= 0; k--) {
            skips[k] = (skips[k + 1] + 1) / 2;
        }
    }

    /// ⌈log₂ p⌉.
    public int rounds() {
        return skips.length - 1;
    }

    /// Distance `k`, from 0; distance `rounds()` is the size.
    public int skip(int k) {
        return skips[k];
    }

    /// The block that a rank receives in each round of the first phase; those below 0 belong to the phase
    /// before. In each phase later the numbers are greater by [#rounds].
    public int[] receiveBlocks(int rank) {
        int first = firstBlock(rank);
        var search = new Search(size + rank, first);
        search.from(0, rounds());
        for (int k = 0; k < rounds(); k++) {
            search.blocks[k] = search.blocks[k] == rounds() ? first : search.blocks[k] - rounds();
        }
        return search.blocks;
    }

    /// The first block that reaches a rank: the smallest skip in the greedy sum of its number.
    private int firstBlock(int rank) {
        int rest = rank;
        for (int k = rounds() - 1; k >= 0; k--) {
            if (rest == skips[k]) {
                return k;
            }
            rest -= rest > skips[k] ? skips[k] : 0;
        }
        return rounds();
    }

    /// Walks the paths of skips from the root towards a rank, the longest first, and takes for each round the
    /// latest block that can arrive by it. Rank `r` is looked for at `size + r`, so that paths may go round.
    private final class Search {
        private final int goal;
        private final boolean[] taken = new boolean[rounds() + 1];
        private final int[] blocks = new int[rounds()];
        private int found;
        private int bound = Integer.MAX_VALUE;

        Search(int goal, int first) {
            this.goal = goal;
            taken[first] = true;
        }

        /// Look on from a place with the skips up to `longest`.
        void from(int place, int longest) {
            for (int e = longest; e >= 0 && found < rounds(); e--) {
                int next = place + skips[e];
                if (taken[e] || next > goal - skips[found] || next >= bound) {
                    continue;
                }
                if (next <= goal - skips[found + 1]) {
                    from(next, e);
                }
                if (found == rounds() || place > goal - skips[found + 1]) {
                    return;
                }
                if (!taken[e]) {
                    bound = next;
                    blocks[found++] = e;
                    taken[e] = true;
                }
            }
        }
    }
}
