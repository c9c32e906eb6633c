package org.jmpi.benchmarks.nas.is;

/// Which rank counts which buckets: neighbouring ones, with about as many keys for each rank.
final class Portions {
    private final int[] firsts;
    private final long[] below;

    /// @param totals keys of each bucket, of all ranks
    /// @param total  keys altogether
    Portions(int[] totals, long total, int ranks) {
        firsts = new int[ranks + 1];
        below = new long[ranks + 1];
        int rank = 0;
        long sum = 0;
        for (int bucket = 0; bucket < totals.length; bucket++) {
            while (rank + 1 < ranks && sum * ranks >= total * (rank + 1)) {
                begin(++rank, bucket, sum);
            }
            sum += totals[bucket];
        }
        while (rank < ranks) {
            begin(++rank, totals.length, sum);
        }
    }

    private void begin(int rank, int bucket, long sum) {
        firsts[rank] = bucket;
        below[rank] = sum;
    }

    /// A rank's first bucket; for the number of ranks, how many buckets there are.
    int first(int rank) {
        return firsts[rank];
    }

    /// Keys in buckets that lower ranks count.
    long below(int rank) {
        return below[rank];
    }

    /// Add bucket sizes up, by the rank that counts them.
    void addUp(int[] sizes, long[] sums) {
        for (int rank = 0; rank < sums.length; rank++) {
            long sum = 0;
            for (int bucket = firsts[rank]; bucket < firsts[rank + 1]; bucket++) {
                sum += sizes[bucket];
            }
            sums[rank] = sum;
        }
    }
}
