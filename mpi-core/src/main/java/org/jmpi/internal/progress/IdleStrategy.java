package org.jmpi.internal.progress;

/// What a poller does when a poll found nothing: spin, then yield the core, then sleep.
///
/// A futex wake from another core costs some 34 µs against 62 ns for a spin, so the phases matter more than anything else.
/// With more ranks than cores the spin shrinks to nothing: the rank waited for may need this core.
///
/// @param spins  polls before the first yield
/// @param yields yields before the first sleep
public record IdleStrategy(int spins, int yields) {

    private static final int SPINS = 20_000;
    private static final int YIELDS = 2_000;
    private static final int CROWDED_YIELDS = 500;

    /// The strategy for `ranks` ranks on `cores` cores.
    public static IdleStrategy forHost(int ranks, int cores) {
        return ranks <= cores ? new IdleStrategy(SPINS, YIELDS) : new IdleStrategy(0, CROWDED_YIELDS);
    }

    /// Wait a little.
    ///
    /// @param idle number of polls in a row that found nothing
    void idle(int idle, Progress progress) {
        if (idle < spins) {
            Thread.onSpinWait();
        } else if (idle < spins + yields) {
            Thread.yield();
        } else {
            progress.sleep();
        }
    }
}
