package org.jmpi.internal.bootstrap;

import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// The answers of ranks that were asked for their threads' stacks. Thread-safe.
public final class StackReports {
    private final @Nullable String[] texts;
    private int answered;

    /// @param ranks of the job
    public StackReports(int ranks) {
        texts = new String[ranks];
    }

    /// A rank answers.
    public synchronized void put(int rank, String text) {
        answered += texts[rank] == null ? 1 : 0;
        texts[rank] = text;
        notifyAll();
    }

    /// Ask all ranks that have entered, and wait for their answers, at most for some time: a rank that is stopped never
    /// answers.
    ///
    /// @param lines  to the ranks
    /// @param millis longest wait
    public void ask(Announcements<?> lines, long millis) throws InterruptedException {
        int asked = lines.entered();
        byte[] question = WireFrame.of(WireFrame.REPORT, new byte[0]).bytes();
        // in a thread of its own: a rank that is stopped may not even take the question
        Thread ignored = Daemon.start(() -> lines.ask(question), "jmpi-question");
        await(asked, millis);
    }

    private synchronized void await(int answers, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; answered < answers && left > 0;) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
    }

    /// A rank's stacks, or null where it hasn't answered.
    public synchronized @Nullable String of(int rank) {
        return texts[rank];
    }
}
