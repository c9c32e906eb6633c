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
    private static final long LOOK_EVERY_NANOS = 200_000;
    /// Looks of an idle helper before it sleeps until woken: to wake a thread costs each start of an operation microseconds.
    private static final int IDLE_LOOKS = 50;

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
        while (!stopped) {
            if (served.get() > 0) {
                waiting.pollWhile(() -> served.get() > 0 && !stopped, null);
            } else if (outstanding.get() > 0) {
                help();
            } else {
                rest();
            }
        }
    }

    private boolean isNeeded() {
        return served.get() > 0 || outstanding.get() > 0 || stopped;
    }

    /// Sleep until needed. Whoever begins something sees this thread asleep, or this thread sees it begun.
    private void rest() {
        for (int look = 0; look < IDLE_LOOKS; look++) {
            LockSupport.parkNanos(this, LOOK_EVERY_NANOS);
            if (isNeeded()) {
                return;
            }
        }
        asleep = true;
        if (!isNeeded()) {
            LockSupport.park(this);
        }
        asleep = false;
    }

    /// Poll as long as that moves something, unless the program polls by itself or wants to.
    private void help() {
        int before = waiting.turns();
        LockSupport.parkNanos(this, LOOK_EVERY_NANOS);
        if (waiting.turns() == before) {
            while (outstanding.get() > 0 && !stopped && !waiting.isCrowded() && waiting.pollOnce()) {
                Thread.onSpinWait();
            }
        }
    }
}
