package org.jmpi.launcher;

import org.jspecify.annotations.Nullable;

/// The answers of ranks that were asked for their threads' stacks.
final class StackReports {
    private final @Nullable String[] texts;
    private int answered;

    StackReports(int ranks) {
        texts = new String[ranks];
    }

    /// A rank answers.
    synchronized void put(int rank, String text) {
        answered += texts[rank] == null ? 1 : 0;
        texts[rank] = text;
        notifyAll();
    }

    /// Wait for a number of answers, at most for some time: a rank that is stopped never answers.
    synchronized void await(int answers, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; answered < answers && left > 0;) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    /// A rank's stacks, or null where it hasn't answered.
    synchronized @Nullable String of(int rank) {
        return texts[rank];
    }
}
