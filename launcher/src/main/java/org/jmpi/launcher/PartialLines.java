package org.jmpi.launcher;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.threads.Daemon;
import org.jspecify.annotations.Nullable;

/// Looks after lines that have no end yet: shows one that rests, such as a prompt, as long as no other rank has one, too;
/// and limits the memory that all of them take.
final class PartialLines implements Runnable {
    private static final long IDLE_NANOS = 50_000_000;
    private static final long LOOK_MILLIS = 10;
    private static final long ROOM = 16 << 20;

    private final List<OutputPump> pending = new ArrayList<>();
    private long room = ROOM;
    private boolean asleep;

    /// Start a thread of its own.
    void start() {
        Daemon.startSmall(this, "partial-lines");
    }

    /// Take bytes of the room for lines; false where it is used up.
    synchronized boolean reserve(int bytes) {
        if (bytes > room) {
            return false;
        }
        room -= bytes;
        return true;
    }

    /// Give bytes back.
    synchronized void release(int bytes) {
        room += bytes;
    }

    /// A stream has a line without its end.
    synchronized void add(OutputPump pump) {
        pending.add(pump);
        if (asleep) {
            notifyAll();
        }
    }

    /// It has none any more.
    synchronized void remove(OutputPump pump) {
        pending.remove(pump);
    }

    @Override
    public void run() {
        try {
            while (true) {
                OutputPump idle = awaitIdle();
                long since = idle.idleSince();
                if (System.nanoTime() - since >= IDLE_NANOS) {
                    idle.showIdle(since);
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private synchronized OutputPump awaitIdle() throws InterruptedException {
        while (true) {
            asleep = pending.isEmpty();
            if (asleep) {
                wait();
                continue;
            }
            wait(LOOK_MILLIS);
            OutputPump idle = hasSeveralRanks() ? null : idle();
            if (idle != null) {
                return idle;
            }
        }
    }

    /// Whether more than one rank has a line without its end.
    synchronized boolean hasSeveralRanks() {
        for (OutputPump pump : pending) {
            if (pump.rank() != pending.getFirst().rank()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable OutputPump idle() {
        long now = System.nanoTime();
        for (OutputPump pump : pending) {
            if (now - pump.idleSince() >= IDLE_NANOS) {
                return pump;
            }
        }
        return null;
    }
}
