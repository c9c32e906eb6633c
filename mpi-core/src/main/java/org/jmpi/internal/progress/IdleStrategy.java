package org.jmpi.internal.progress;

/// How long a poller that finds nothing spins, and then yields, before it sleeps.
///
/// A futex wake from another core costs some 34 µs against 62 ns for a spin, so the phases matter more than anything else.
/// With more ranks than cores there is no spin: the rank waited for may need this core.
///
/// @param spinNanos  time of spinning
/// @param yieldNanos time of yielding after that
public record IdleStrategy(long spinNanos, long yieldNanos) {

    private static final long SPIN_NANOS = 100_000;
    private static final long YIELD_NANOS = 1_000_000;

    /// The strategy for `ranks` ranks on `cores` cores.
    public static IdleStrategy forHost(int ranks, int cores) {
        return new IdleStrategy(ranks <= cores ? SPIN_NANOS : 0, YIELD_NANOS);
    }
}
