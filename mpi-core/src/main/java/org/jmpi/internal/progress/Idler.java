package org.jmpi.internal.progress;

/// Carries out an [IdleStrategy] for whoever holds the poller role. Reads the clock once in a batch of polls only.
final class Idler {
    private static final int BATCH_MASK = 31;

    private final IdleStrategy strategy;
    private int idling;
    private long since;
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
        yields = crowded || strategy.spinNanos() == 0;
        sleeps = false;
    }

    /// A poll found nothing: wait a little.
    void idle(Progress progress) {
        if (sleeps) {
            progress.sleep();
        } else if (yields) {
            Thread.yield();
        } else {
            Thread.onSpinWait();
        }
        if ((idling++ & BATCH_MASK) == 0) {
            advance();
        }
    }

    private void advance() {
        long now = System.nanoTime();
        if (idling == 1) {
            since = now;
            return;
        }
        long elapsed = now - since;
        yields |= elapsed > strategy.spinNanos();
        sleeps = elapsed > strategy.spinNanos() + strategy.yieldNanos();
    }

    /// Polls in a row that found nothing.
    int idling() {
        return idling;
    }
}
