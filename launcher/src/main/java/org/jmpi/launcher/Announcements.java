package org.jmpi.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// What all ranks of a job are told, in the same order each, and the lines it goes over.
///
/// Frames go out together: those that came while others were being sent, and those that nobody can use yet. Each write
/// wakes a thread in each rank; with hundreds of ranks on a few cores, a write for each frame made up most of their start.
/// A rank that enters late is first told all that the others have been.
final class Announcements implements Runnable {
    /// How long what isn't urgent may wait for more, for each rank.
    private static final long MILLIS_A_RANK = 2;

    private final @Nullable RankConnection[] connections;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean isUrgent;
    private int entered;

    Announcements(int ranks) {
        connections = new RankConnection[ranks];
    }

    /// Take a connection of the job.
    ///
    /// @throws IOException where the rank is none of the job's, or is there already
    synchronized void enter(int rank, RankConnection connection) throws IOException {
        if (rank < 0 || rank >= connections.length || connections[rank] != null) {
            throw new IOException("rank=" + rank + " is not one of " + connections.length + " that is still missing");
        }
        if (told.size() > 0) {
            connection.send(told.toByteArray());
        }
        connections[rank] = connection;
        if (++entered == connections.length) {
            told.reset();
        }
    }

    /// A rank's connection, or null where it hasn't entered.
    synchronized @Nullable RankConnection of(int rank) {
        return connections[rank];
    }

    /// Number of ranks that have entered.
    synchronized int entered() {
        return entered;
    }

    /// Tell all ranks; returns at once.
    ///
    /// @param urgent whether to go on without waiting for more to tell
    synchronized void tell(byte[] frame, boolean urgent) {
        pending.writeBytes(frame);
        isUrgent |= urgent;
        notifyAll();
    }

    /// Ask those that have entered; blocks until the system has taken the question.
    void ask(byte[] question) {
        send(question, entrants());
    }

    private synchronized @Nullable RankConnection[] entrants() {
        return connections.clone();
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
        @Nullable RankConnection[] to;
        synchronized (this) {
            awaitWork();
            frames = pending.toByteArray();
            pending.reset();
            isUrgent = false;
            if (entered < connections.length) {
                told.writeBytes(frames);
            }
            to = connections.clone();
        }
        send(frames, to);
    }

    private void awaitWork() throws InterruptedException {
        while (pending.size() == 0) {
            wait();
        }
        long latest = System.nanoTime() / 1_000_000 + MILLIS_A_RANK * connections.length;
        for (long left = 1; !isUrgent && left > 0;) {
            wait(left);
            left = latest - System.nanoTime() / 1_000_000;
        }
    }

    private static void send(byte[] frames, @Nullable RankConnection[] to) {
        for (RankConnection connection : to) {
            if (connection != null) {
                connection.trySend(frames);
            }
        }
    }
}
