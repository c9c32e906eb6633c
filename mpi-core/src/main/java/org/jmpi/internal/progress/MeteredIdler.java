package org.jmpi.internal.progress;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// An idler that sums up the time between a poll that finds nothing and the next that finds something. A class of its own,
/// so that the others pay nothing for it.
final class MeteredIdler extends Idler implements LongSupplier {
    private final AtomicLong idled = new AtomicLong();
    /// When the poller began to find nothing, as `System.nanoTime`; 0 while it doesn't wait.
    private final AtomicLong since = new AtomicLong();

    MeteredIdler(IdleStrategy strategy) {
        super(strategy);
    }

    @Override
    void reset(boolean crowded) {
        long began = since.getPlain();
        if (began != 0 && since.compareAndSet(began, 0)) {
            long ignored = idled.addAndGet(System.nanoTime() - began);
        }
        super.reset(crowded);
    }

    @Override
    void idle(Progress progress) {
        if (since.getPlain() == 0) {
            since.set(System.nanoTime() | 1);
        }
        super.idle(progress);
    }

    /// Nanoseconds so far.
    @Override
    public long getAsLong() {
        long began = since.get();
        return idled.get() + (began == 0 ? 0 : System.nanoTime() - began);
    }
}
