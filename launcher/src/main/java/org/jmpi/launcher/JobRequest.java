package org.jmpi.launcher;

import java.util.List;
import org.jmpi.launcher.hosts.HostOptions;

/// What the user asked for: one or more programs, whose ranks are numbered through, and what holds for the whole job.
///
/// @param options  of the job
/// @param programs in the order of their ranks; one at least
/// @param hosts    where they run
record JobRequest(JobOptions options, List<Invocation> programs, HostOptions hosts) {

    /// Number of ranks of all programs.
    int ranks() {
        int ranks = 0;
        for (Invocation program : programs) {
            ranks += program.ranks();
        }
        return ranks;
    }
}
