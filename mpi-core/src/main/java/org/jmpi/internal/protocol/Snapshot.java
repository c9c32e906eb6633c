package org.jmpi.internal.protocol;

import java.util.List;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.LongWait;

/// What one rank waits for at a moment when nothing moves, as far as its engine knows.
///
/// @param waits   of its threads, each with what it can't end without
/// @param tasks   what each collective under way, waited for or not, can't go on without
/// @param sent    frames handed over to each rank, and one more where something waits for room
/// @param arrived frames of each rank taken in
public record Snapshot(List<Wait> waits, List<Awaited> tasks, long[] sent, long[] arrived) {

    /// A thread's wait.
    ///
    /// @param lasting who waits, and since when
    /// @param details of what it waits for
    /// @param awaited who has to act
    public record Wait(LongWait lasting, String details, Awaited awaited) {
    }
}
