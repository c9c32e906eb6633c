package org.jmpi.internal.bootstrap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What one rank knows of one epoch of its job: from an `init` to the matching `close`.
///
/// The line's thread writes, the rank's threads wait. All state is guarded by the monitor. Epochs overlap: the first
/// may still linger while the second starts.
final class Membership {
    /// Something that happened to a rank.
    ///
    /// @param rank   which, or -1 for the launcher
    /// @param reason why it failed; null where it closed
    record Event(int rank, @Nullable String reason) {
    }

    private final int size;
    private final Map<Integer, byte[] @Nullable []> rounds = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private boolean allClosed;
    private @Nullable Event failure;

    Membership(int size) {
        this.size = size;
    }

    synchronized void card(int round, int rank, byte[] card) {
        cards(round)[rank] = card;
        notifyAll();
    }

    synchronized void closed(int rank) {
        events.add(new Event(rank, null));
        notifyAll();
    }

    synchronized void allClosed() {
        allClosed = true;
        notifyAll();
    }

    synchronized void failed(int rank, String reason) {
        if (failure == null) {
            failure = new Event(rank, reason);
            events.add(failure);
            notifyAll();
        }
    }

    /// Wait until the round is complete or the job has failed.
    ///
    /// @return what has come, which the caller looks through for gaps
    byte[] @Nullable [] awaitRound(int round, long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        synchronized (this) {
            while (!isComplete(round) && failure == null && waitUntil(deadline)) {
                // Each wake-up looks again.
            }
            return isComplete(round) ? takeRound(round) : cards(round);
        }
    }

    /// Wait until all ranks have closed; false where the job failed or time ran out first.
    boolean awaitAllClosed(long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        synchronized (this) {
            while (!allClosed && failure == null && waitUntil(deadline)) {
                // Each wake-up looks again.
            }
            return allClosed;
        }
    }

    /// Wait until the job has failed, and return how; null where time ran out first.
    @Nullable
    Event awaitFailure(long timeoutMillis) throws InterruptedException {
        long deadline = System.nanoTime() + timeoutMillis * 1_000_000;
        synchronized (this) {
            while (failure == null && waitUntil(deadline)) {
                // Each wake-up looks again.
            }
            return failure;
        }
    }

    /// Wait for the event at `index`, counted from the epoch's start.
    synchronized Event awaitEvent(int index) throws InterruptedException {
        while (events.size() <= index) {
            wait();
        }
        return events.get(index);
    }

    synchronized @Nullable Event failure() {
        return failure;
    }

    // Every caller loops.
    @SuppressWarnings("WaitNotInLoop")
    private boolean waitUntil(long deadline) throws InterruptedException {
        long millis = (deadline - System.nanoTime() + 999_999) / 1_000_000;
        if (millis <= 0) {
            return false;
        }
        wait(millis);
        return true;
    }

    private boolean isComplete(int round) {
        for (byte[] card : cards(round)) {
            if (card == null) {
                return false;
            }
        }
        return true;
    }

    private byte[] @Nullable [] takeRound(int round) {
        byte[] @Nullable [] cards = cards(round);
        rounds.remove(round);
        return cards;
    }

    private byte[] @Nullable [] cards(int round) {
        byte[] @Nullable [] cards = rounds.get(round);
        if (cards == null) {
            cards = new byte[size][];
            rounds.put(round, cards);
        }
        return cards;
    }
}
