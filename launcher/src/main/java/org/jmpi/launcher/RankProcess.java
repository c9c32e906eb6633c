package org.jmpi.launcher;

import java.util.List;

/// A rank that was started.
///
/// @param rank    which
/// @param process its process
/// @param pumps   the threads that carry its output; they end with it
record RankProcess(int rank, Process process, List<Thread> pumps) {

    /// Wait until all its output is carried over.
    void awaitOutput(long deadlineNanos) throws InterruptedException {
        for (Thread pump : pumps) {
            pump.join(Math.max(1, (deadlineNanos - System.nanoTime()) / 1_000_000));
        }
    }
}
