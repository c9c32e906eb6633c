package org.jmpi.internal.progress;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A daemon thread that polls when no thread of the program does: for parked virtual threads, and while an operation that
/// needs this rank's help is outstanding and the program computes. Started at first need; sleeps otherwise.
///
/// `-Djmpi.progress=false` turns off the second.
public final class ProgressThread {
    private static final boolean ENABLED = Boolean.parseBoolean(System.getProperty("jmpi.progress", "true"));
    private static final long LEAST_NANOS = 200_000;
    /// Pauses double up to this while looks are in vain: a look takes 13 µs of a core that the program computes on.
    private static final long MOST_NANOS = 6_400_000;
    /// Looks with nothing under way before it sleeps until woken: to wake a thread costs the start of an operation microseconds.
    private static final int IDLE_LOOKS = 20;

    private final String name;
    private final Waiting waiting;
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger outstanding = new AtomicInteger();
    private volatile boolean stopped;
    private volatile boolean asleep;
    private volatile @Nullable Thread thread;

    ProgressThread(String name, Waiting waiting) {
        this.name = name;
        this.waiting = waiting;
    }

    /// A virtual thread begins to wait.
    void serve() {
        served.getAndIncrement();
        wake();
    }

    /// A virtual thread's wait is over.
    void served() {
        served.getAndDecrement();
    }

    /// An operation needs progress though nobody may be waiting for it.
    public void begin() {
        if (ENABLED && outstanding.getAndIncrement() == 0 && (asleep || thread == null)) {
            wake();
        }
    }

    /// Such an operation is over.
    public void end() {
        if (ENABLED) {
            outstanding.getAndDecrement();
        }
    }

    /// End the thread.
    public void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    void wakeIfServing() {
        if (served.get() > 0) {
            LockSupport.unpark(thread);
        }
    }

    private void wake() {
        Thread running = thread;
        if (running == null) {
            start();
        } else {
            LockSupport.unpark(running);
        }
    }

    private synchronized void start() {
        if (thread == null && !stopped) {
            thread = Thread.ofPlatform().daemon().name("jmpi-progress-" + name).start(this::run);
        }
    }

    private void run() {
        long pause = LEAST_NANOS;
        int idle = 0;
        while (!stopped) {
            if (served.get() > 0) {
                waiting.pollWhile(() -> served.get() > 0 && !stopped, null);
            } else if (outstanding.get() > 0 && help()) {
                pause = LEAST_NANOS;
            } else if (idle > IDLE_LOOKS) {
                sleep();
                pause = LEAST_NANOS;
                idle = 0;
            } else {
                LockSupport.parkNanos(this, pause);
                pause = Math.min(2 * pause, MOST_NANOS);
                idle = isNeeded() ? 0 : idle + 1;
            }
        }
    }

    private boolean isNeeded() {
        return served.get() > 0 || outstanding.get() > 0 || stopped;
    }

    /// Until needed. Whoever begins something sees this thread asleep, or this thread sees it begun.
    private void sleep() {
        asleep = true;
        if (!isNeeded()) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    /// Poll as long as that moves something, unless the program polls by itself; whether it doesn't.
    private boolean help() {
        int before = waiting.turns();
        LockSupport.parkNanos(this, LEAST_NANOS);
        if (waiting.turns() != before || waiting.isPolled()) {
            return false;
        }
        while (outstanding.get() > 0 && !stopped && !waiting.isCrowded() && waiting.pollOnce()) {
            Thread.onSpinWait();
        }
        return true;
    }
}
