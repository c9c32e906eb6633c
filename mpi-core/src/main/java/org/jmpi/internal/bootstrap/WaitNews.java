package org.jmpi.internal.bootstrap;

import org.jmpi.internal.progress.Awaits;
import org.jmpi.internal.progress.WaitReport;
import org.jspecify.annotations.Nullable;

/// Passes on that this rank waits: to those who look at the job's status, and to the launcher, which asks for more where
/// others wait, too. Called by the thread that polls, of which there is one at a time.
final class WaitNews implements WaitReport {
    /// What every wait may take. A wait that ends earlier is not told of.
    private static final long USUAL_NANOS = 500_000_000;

    private final @Nullable StatusReport status;
    private final Runnable waitsLong;
    private long told;

    /// @param waitsLong tells the launcher
    WaitNews(@Nullable StatusReport status, Runnable waitsLong) {
        this.status = status;
        this.waitsLong = waitsLong;
    }

    @Override
    public void waiting(@Nullable Awaits what) {
        if (status != null) {
            status.waiting(what);
        }
    }

    @Override
    public void lasting(long waits, long sinceNanos) {
        if (waits != told && System.nanoTime() - sinceNanos > USUAL_NANOS) {
            told = waits;
            waitsLong.run();
        }
    }

    @Override
    public void resumed() {
        if (status != null) {
            status.resumed();
        }
    }
}
