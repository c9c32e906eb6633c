package org.jmpi.internal.comm;

import java.util.function.IntConsumer;
import org.jmpi.internal.check.RankChecks;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.internal.protocol.Engine;
import org.jspecify.annotations.Nullable;

/// What all communicators of one rank share.
///
/// @param engine      moves the messages
/// @param worldRank   this process's rank in the world
/// @param hosts       number of the host of each world rank
/// @param ids         gives out context ids
/// @param collectives finds the collectives
/// @param abort       ends the job with an exit code
/// @param checks      those that are wanted
/// @param profiler    hears of the calls; null where nobody asks
/// @param open        throws where the rank's `Mpi` is closed
public record RankContext(Engine engine, int worldRank, int[] hosts, ContextIds ids, CollectivesLoader collectives,
        IntConsumer abort, RankChecks checks, @Nullable Profiler profiler, Runnable open) {

    /// The context of a rank that starts.
    public static RankContext create(Engine engine, int worldRank, int[] hosts, RankChecks checks,
            @Nullable Profiler profiler, IntConsumer abort, Runnable open) {
        return new RankContext(engine, worldRank, hosts.clone(), new ContextIds(worldRank), new CollectivesLoader(),
                abort, checks, profiler, open);
    }
}
