package org.jmpi.internal.protocol;

import java.util.Arrays;

/// What a byte took in the last bursts of messages, in ns. Not thread-safe.
final class RecentCosts {
    private static final int BURSTS = 32;

    private final double[] costs = new double[BURSTS];
    private final double[] sorted = new double[BURSTS];
    private int bursts;
    private long bytes;

    /// Take note of a burst.
    void add(long moved, long nanos) {
        costs[bursts % BURSTS] = (double) Math.max(1, nanos) / moved;
        bursts++;
        bytes += moved;
    }

    /// Forget all.
    void restart() {
        bursts = 0;
        bytes = 0;
    }

    /// Bytes since the last [#restart].
    long bytes() {
        return bytes;
    }

    /// What the cheaper bursts took, a third of them less: many are held up by something else, none takes less than its way
    /// allows. In ns a byte, 0 where there was none.
    double typical() {
        int known = Math.min(bursts, BURSTS);
        System.arraycopy(costs, 0, sorted, 0, known);
        Arrays.sort(sorted, 0, known);
        return known == 0 ? 0 : sorted[known / 3];
    }
}
