package org.jmpi.internal.bootstrap;

import java.util.Arrays;
import org.jmpi.internal.comm.ClockComparison;
import org.jmpi.internal.comm.RankContext;
import org.jmpi.internal.profile.ClockEstimate;
import org.jmpi.internal.profile.Profiler;
import org.jmpi.internal.status.HostId;

/// Notes in a rank's profile how its host's clock stands to those of others: exactly at the start, by messages between all
/// ranks; and how fast it runs, by what the launcher's clock shows at the start and the end, for a rank that closes can't count
/// on others.
final class RankClocks {
    private final Wireup wireup;
    private final Profiler profiler;
    private final int[] hosts;

    /// @param hosts number of the host of each rank
    RankClocks(Wireup wireup, Profiler profiler, int[] hosts) {
        this.wireup = wireup;
        this.profiler = profiler;
        this.hosts = hosts;
    }

    /// Called by all ranks, ahead of any other message.
    void compare(RankContext context) {
        ClockEstimate clock = ClockComparison.run(context);
        profiler.clock(hosts.length, HostId.processorName(), clock.offset(), clock.error());
        compareAgain();
    }

    /// Ranks of one host share a clock.
    void compareAgain() {
        if (Arrays.stream(hosts).distinct().count() > 1) {
            ClockEstimate launcher = wireup.launcherClock();
            if (launcher != null) {
                profiler.reference(launcher);
            }
        }
    }
}
