package org.jmpi.internal.progress;

import java.util.concurrent.TimeUnit;

/// Tells a wait that was woken from one that nobody woke.
///
/// A parked thread looks again on its own after some time, which would hide a wake-up that went missing. These
/// tests run against a [Waiting] compiled to park at once and for seconds: a wait of a second missed its wake-up.
public final class StuckWaits {
    /// How long the [Waiting] under test parks.
    public static final long BACKSTOP_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long STUCK_NANOS = TimeUnit.SECONDS.toNanos(1);

    private StuckWaits() {
    }

    /// Wait, and tell whether nobody woke the waiter.
    static boolean awaits(Waiting waiting, Operation operation) {
        long start = System.nanoTime();
        waiting.await(operation);
        return System.nanoTime() - start > STUCK_NANOS;
    }
}
