package org.jmpi.internal.bootstrap;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all ranks of a job are told, in the same order each, and the lines it goes over.
///
/// Frames go out together: those that came while others were being sent, and those that nobody can use yet. Each write
/// wakes a thread in each rank; with hundreds of ranks on a few cores, a write for each frame made up most of their start.
/// A rank that enters late is first told all that the others have been.
///
/// Thread-safe.
///
/// @param <L> a rank's line
public final class Announcements<L extends Announcements.Line> implements Runnable {
    /// How long what isn't urgent may wait for more, for each rank.
    private static final long MILLIS_A_RANK = 2;

    private final List<@Nullable L> lines;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean isUrgent;
    private int entered;

    /// A line to a rank.
    public interface Line {
        /// Send to a rank that may be gone; blocks until the system has taken it.
        void trySend(byte[] frames);
    }

    /// @param ranks of the job
    public Announcements(int ranks) {
        lines = new ArrayList<>(Collections.nCopies(ranks, null));
    }

    /// Take a rank's line; false where the rank is none of the job's, or is there already.
    public synchronized boolean enter(int rank, L line) {
        if (rank < 0 || rank >= lines.size() || lines.get(rank) != null) {
            return false;
        }
        if (told.size() > 0) {
            line.trySend(told.toByteArray());
        }
        L ignored = lines.set(rank, line);
        if (++entered == lines.size()) {
            told.reset();
        }
        return true;
    }

    /// A rank's line, or null where it hasn't entered.
    public synchronized @Nullable L of(int rank) {
        return lines.get(rank);
    }

    /// Number of ranks that have entered.
    public synchronized int entered() {
        return entered;
    }

    /// Tell all ranks; returns at once.
    ///
    /// @param urgent whether to go on without waiting for more to tell
    public synchronized void tell(byte[] frame, boolean urgent) {
        pending.writeBytes(frame);
        isUrgent |= urgent;
        notifyAll();
    }

    /// Ask those that have entered; blocks until the system has taken the question.
    public void ask(byte[] question) {
        send(question, entrants());
    }

    /// Ask one rank, where it has entered; blocks until the system has taken the question.
    public void ask(int rank, byte[] question) {
        L line = of(rank);
        if (line != null) {
            line.trySend(question);
        }
    }

    /// The lines of those that have entered.
    public synchronized List<L> entrants() {
        List<L> there = new ArrayList<>();
        for (L line : lines) {
            if (line != null) {
                there.add(line);
            }
        }
        return there;
    }

    @Override
    public void run() {
        try {
            while (true) {
                tellTogether();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void tellTogether() throws InterruptedException {
        byte[] frames;
        List<L> to;
        synchronized (this) {
            awaitWork();
            frames = pending.toByteArray();
            pending.reset();
            isUrgent = false;
            if (entered < lines.size()) {
                told.writeBytes(frames);
            }
            to = entrants();
        }
        send(frames, to);
    }

    private void awaitWork() throws InterruptedException {
        while (pending.size() == 0) {
            wait();
        }
        long latest = System.nanoTime() / 1_000_000 + MILLIS_A_RANK * lines.size();
        for (long left = 1; !isUrgent && left > 0;) {
            wait(left);
            left = latest - System.nanoTime() / 1_000_000;
        }
    }

    private void send(byte[] frames, List<L> to) {
        for (L line : to) {
            line.trySend(frames);
        }
    }
}
