package org.jmpi.benchmarks.jcstress;

import java.io.IOException;
import org.jmpi.internal.progress.StuckWaits;

/// The engine's sleepers without the bounds that make a missed wake-up cheap, and so hide it.
final class Variants {

    private Variants() {
    }

    /// A `Waiting` that parks without looking around first and, if nobody wakes it, long enough to be noticed.
    static Variant parkingAtOnce() throws IOException {
        return Variant.of("org.jmpi.internal.progress.Waiting")
                .with(" LOOKS = 2_000;", " LOOKS = 0;")
                .with(" YIELD_NANOS = 1_000_000;", " YIELD_NANOS = 0;")
                .with(" BACKSTOP_NANOS = 50_000_000;", " BACKSTOP_NANOS = " + StuckWaits.BACKSTOP_NANOS + "L;");
    }

    /// A `ShmTransport` that sleeps, if nobody rings it, long enough to be noticed.
    static Variant sleepingLong() throws IOException {
        return Variant.of("org.jmpi.internal.transport.shm.ShmTransport")
                .with("bell.sleep(longestSleep)", "bell.sleep(" + StuckWaits.BACKSTOP_NANOS + "L)");
    }
}
