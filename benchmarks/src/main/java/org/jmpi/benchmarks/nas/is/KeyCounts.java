package org.jmpi.benchmarks.nas.is;

import java.util.Arrays;

/// The keys that one rank ranks: how many there are up to each value.
final class KeyCounts {
    private int[] upTo = new int[0];
    private int least;
    private int range;
    private long below;

    /// Count keys.
    ///
    /// @param keys  the keys, the first `count` of the array
    /// @param least the least value a key may have here
    /// @param range how many values there are
    /// @param below how many keys other ranks have that are less than these
    void count(int[] keys, int count, int least, int range, long below) {
        this.least = least;
        this.range = range;
        this.below = below;
        if (upTo.length < range) {
            upTo = new int[range];
        }
        Arrays.fill(upTo, 0, range, 0);
        tally(keys, count, upTo, least);
        accumulate(upTo, range);
    }

    private static void tally(int[] keys, int count, int[] counts, int least) {
        for (int i = 0; i < count; i++) {
            counts[keys[i] - least]++;
        }
    }

    private static void accumulate(int[] counts, int range) {
        int sum = 0;
        for (int i = 0; i < range; i++) {
            sum += counts[i];
            counts[i] = sum;
        }
    }

    boolean covers(int key) {
        return key >= least && key < least + range;
    }

    /// How many keys of all ranks are less than this one, which this rank covers.
    long rankOf(int key) {
        return below + (key == least ? 0 : upTo[key - least - 1]);
    }

    /// Put keys into order by the counts, which are used up.
    int[] order(int[] keys, int count) {
        int[] ordered = new int[count];
        for (int i = 0; i < count; i++) {
            ordered[--upTo[keys[i] - least]] = keys[i];
        }
        return ordered;
    }
}
