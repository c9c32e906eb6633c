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
    private final Map<Integer, Round> rounds = new HashMap<>();
    private final List<Event> events = new ArrayList<>();
    private boolean allClosed;
    private @Nullable Event failure;

    Membership(int size) {
        this.size = size;
    }

    synchronized void card(int round, int rank, byte[] card) {
        Round to = round(round);
        to.put(rank, card);
        if (to.isComplete()) {
            notifyAll();
        }
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
            Round awaited = round(round);
            while (!awaited.isComplete() && failure == null && waitUntil(deadline)) {
                // Each wake-up looks again.
            }
            if (awaited.isComplete()) {
                rounds.remove(round);
            }
            return awaited.cards;
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

    private Round round(int round) {
        Round found = rounds.get(round);
        if (found == null) {
            found = new Round(size);
            rounds.put(round, found);
        }
        return found;
    }

    /// The cards of one round as they come.
    private static final class Round {
        private final byte[] @Nullable [] cards;
        private int missing;

        Round(int size) {
            cards = new byte[size][];
            missing = size;
        }

        void put(int rank, byte[] card) {
            missing -= cards[rank] == null ? 1 : 0;
            cards[rank] = card;
        }

        boolean isComplete() {
            return missing == 0;
        }
    }
}
