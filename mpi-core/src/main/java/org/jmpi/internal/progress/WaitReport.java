package org.jmpi.internal.progress;

import org.jspecify.annotations.Nullable;

/// Hears of waits that last: of none that ends before its thread has begun to sleep.
public interface WaitReport {

    /// The calling thread waits, and sleeps while it does.
    ///
    /// @param operation what for; null where it is a condition
    void waiting(@Nullable Operation operation);

    /// That wait is over.
    void resumed();
}
