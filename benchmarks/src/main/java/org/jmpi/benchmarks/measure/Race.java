package org.jmpi.benchmarks.measure;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/// Threads that have the same to do, looked at when the first has done it: from then on the others run with less company.
final class Race {
    /// Longs between two threads' counters, so that they don't share a line or a pair of lines.
    private static final int STRIDE = 16;

    private final int threads;
    private final long goal;
    private final AtomicLongArray done;
    private long @Nullable [] atFirstFinish;

    /// @param goal windows that each thread has to do
    Race(int threads, long goal) {
        this.threads = threads;
        this.goal = goal;
        done = new AtomicLongArray(threads * STRIDE);
    }

    /// A thread has done one window more; only that thread calls it.
    void advance(int thread) {
        int at = thread * STRIDE;
        long count = done.getPlain(at) + 1;
        done.setRelease(at, count);
        if (count == goal) {
            finish();
        }
    }

    private synchronized void finish() {
        if (atFirstFinish == null) {
            atFirstFinish = new long[threads];
            Arrays.setAll(atFirstFinish, thread -> done.getAcquire(thread * STRIDE));
        }
    }

    /// What the slowest thread had done when the first was through, in parts of the mean of all: 1 is perfectly fair.
    synchronized double slowestShare() {
        long[] counts = atFirstFinish;
        if (counts == null) {
            throw new IllegalStateException("race is not over: threads=" + threads + ", goal=" + goal
                    + "; ask when a thread is through");
        }
        long sum = Arrays.stream(counts).sum();
        return (double) Arrays.stream(counts).min().orElseThrow() * threads / sum;
    }
}
