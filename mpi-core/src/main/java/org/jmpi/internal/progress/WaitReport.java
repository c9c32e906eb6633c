package org.jmpi.internal.progress;

import org.jspecify.annotations.Nullable;

/// Hears of waits that last: of none that ends before its thread has begun to sleep.
public interface WaitReport {

    /// The calling thread waits, and sleeps while it does.
    ///
    /// @param what what for; null where threads that can't poll wait for various things
    void waiting(@Nullable Awaits what);

    /// Nothing has come for another while, some tenths of a second.
    ///
    /// @param waits      number of waits that this rank's threads have begun to sleep in so far
    /// @param sinceNanos when the last of them began, as `System.nanoTime`
    void lasting(long waits, long sinceNanos);

    /// That wait is over.
    void resumed();
}
