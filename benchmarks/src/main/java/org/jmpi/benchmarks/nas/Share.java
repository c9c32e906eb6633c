package org.jmpi.benchmarks.nas;

/// A rank's part of `total` things that stand in a row: as many as any other's, or one more.
///
/// @param first number of its first
/// @param count how many
public record Share(long first, long count) {

    /// The part of rank `rank` of `ranks`.
    public static Share of(long total, int rank, int ranks) {
        long first = total * rank / ranks;
        return new Share(first, total * (rank + 1) / ranks - first);
    }

    /// How many each rank has.
    public static long[] counts(long total, int ranks) {
        long[] counts = new long[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            counts[rank] = of(total, rank, ranks).count();
        }
        return counts;
    }

    /// Each rank's first.
    public static long[] firsts(long total, int ranks) {
        long[] firsts = new long[ranks];
        for (int rank = 0; rank < ranks; rank++) {
            firsts[rank] = of(total, rank, ranks).first();
        }
        return firsts;
    }

    /// The number after its last.
    public long end() {
        return first + count;
    }
}
