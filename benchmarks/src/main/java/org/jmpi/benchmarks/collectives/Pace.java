package org.jmpi.benchmarks.collectives;

/// Finds out how many calls fill some time: doubles them for a third of it, which warms up, too. The last batch counts,
/// and there are some at least, so that a stall in the first doesn't make the measurement too short. `benchmarks/peers/c/collectives.c` does the same.
final class Pace {
    private static final int LEAST_BATCHES = 3;
    private static final long LEAST_CALLS = 5;

    private final double budget;
    private long batch = 1;
    private int batches;
    private double spent;
    private double each;

    /// @param budget nanoseconds to fill
    Pace(double budget) {
        this.budget = budget;
    }

    /// Calls of the batch to try next.
    long batch() {
        return batch;
    }

    /// Take note of how long it took.
    void add(long nanos) {
        each = (double) nanos / batch;
        spent += nanos;
        batches++;
        batch *= 2;
    }

    /// Whether that is known well enough.
    boolean isKnown() {
        return spent >= budget * 2 || batches >= LEAST_BATCHES && spent >= budget / 3;
    }

    /// Calls that fill the time.
    long calls() {
        return Math.max(LEAST_CALLS, (long) (budget / each));
    }
}
