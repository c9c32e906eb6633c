package org.jmpi.benchmarks.measure;

import java.util.concurrent.TimeUnit;

/// Decides when a warm-up has lasted long enough: two batches in a row that differ by less than 5 %, after rounds and time
/// enough for the JIT compiler, which works beside the ranks and may have to wait for a core; within five seconds in any
/// case.
public final class Settling {
    private static final double STEADY = 0.05;
    private static final long ENOUGH_NANOS = TimeUnit.MILLISECONDS.toNanos(1500);
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final long leastRounds;
    private long rounds;
    private long nanos;
    private double previous = Double.NaN;
    private boolean steady;

    /// @param leastRounds rounds that it takes at least
    public Settling(long leastRounds) {
        this.leastRounds = leastRounds;
    }

    /// Take note of a batch.
    public void add(long batchRounds, long batchNanos) {
        rounds += batchRounds;
        nanos += batchNanos;
        double now = (double) batchNanos / batchRounds;
        steady = Math.abs(now - previous) < STEADY * previous;
        previous = now;
    }

    /// Whether measuring may begin.
    public boolean isOver() {
        boolean enough = rounds >= leastRounds && nanos >= ENOUGH_NANOS;
        return enough && steady || nanos >= MOST_NANOS;
    }
}
