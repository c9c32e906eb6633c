package org.jmpi.internal.progress;

/// Carries out an [IdleStrategy] for whoever holds the poller role. Reads the clock once in a batch of polls only.
class Idler {
    private static final int BATCH_MASK = 31;
    /// Polls without even a spin hint or a look at the clock, either of which takes half as long as a message.
    private static final int BARE = 64;

    private final IdleStrategy strategy;
    private int idling;
    private long since;
    private boolean timed;
    private boolean yields;
    private boolean sleeps;

    Idler(IdleStrategy strategy) {
        this.strategy = strategy;
    }

    /// A poll found something, or a wait begins.
    ///
    /// @param crowded whether other threads want the core
    void reset(boolean crowded) {
        idling = 0;
        timed = false;
        yields = crowded || strategy.spinNanos() == 0;
        sleeps = false;
    }

    /// A poll found nothing: wait a little.
    void idle(Progress progress) {
        if (idling++ < BARE && !yields) {
            return;
        }
        if (sleeps) {
            progress.sleep();
        } else if (yields) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        if ((idling & BATCH_MASK) == 1) {
            advance();
        }
    }

    private void advance() {
        long now = System.nanoTime();
        if (!timed) {
            timed = true;
            since = now;
            return;
        }
        long elapsed = now - since;
        yields |= elapsed > strategy.spinNanos();
        sleeps = elapsed > strategy.spinNanos() + strategy.yieldNanos();
    }

    /// Whether it sleeps between polls by now.
    boolean isSleeping() {
        return sleeps;
    }

    /// Polls in a row that found nothing.
    int idling() {
        return idling;
    }
}
