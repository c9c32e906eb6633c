package org.jmpi.launcher.hosts;

import java.util.stream.IntStream;

/// Which host starts which: the launcher the first ones, each of these those behind, so that none has many to start.
///
/// ```
/// launcher ─▶ 0, 1 … 31        0 ─▶ 32, 33 … 63        1 ─▶ 64 … 95
/// ```
///
/// @param hosts number of hosts, the launcher's own not included
/// @param most  how many one starts
public record FanOut(int hosts, int most) {
    /// Stands for the launcher.
    public static final int LAUNCHER = -1;

    /// The hosts that one starts.
    ///
    /// @param starter number of a host, or [#LAUNCHER]
    public IntStream startedBy(int starter) {
        long first = (starter + 1L) * most;
        return IntStream.range((int) Math.min(hosts, first), (int) Math.min(hosts, first + most));
    }
}
