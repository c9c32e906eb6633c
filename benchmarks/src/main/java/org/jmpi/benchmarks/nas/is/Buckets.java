package org.jmpi.benchmarks.nas.is;

import java.util.Arrays;

/// Sorts a rank's keys by their upper bits.
final class Buckets {
    /// How many keys each bucket has.
    final int[] sizes;
    /// The keys, bucket by bucket.
    final int[] sorted;

    private final int shift;
    private final int[] next;

    /// @param keys   how many keys there are
    /// @param number number of buckets
    /// @param shift  bits of a key that don't tell its bucket
    Buckets(int keys, int number, int shift) {
        this.shift = shift;
        sizes = new int[number];
        next = new int[number];
        sorted = new int[keys];
    }

    void sort(int[] keys) {
        Arrays.fill(sizes, 0);
        count(keys, sizes, shift);
        next[0] = 0;
        for (int bucket = 1; bucket < next.length; bucket++) {
            next[bucket] = next[bucket - 1] + sizes[bucket - 1];
        }
        place(keys, sorted, next, shift);
    }

    private static void count(int[] keys, int[] sizes, int shift) {
        for (int key : keys) {
            sizes[key >> shift]++;
        }
    }

    private static void place(int[] keys, int[] sorted, int[] next, int shift) {
        for (int key : keys) {
            sorted[next[key >> shift]++] = key;
        }
    }
}
