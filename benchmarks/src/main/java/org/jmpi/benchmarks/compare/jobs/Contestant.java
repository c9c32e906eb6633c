package org.jmpi.benchmarks.compare.jobs;

import java.util.List;
import org.jmpi.benchmarks.compare.Command;

/// Who does the jobs.
///
/// @param name    for the table
/// @param version empty where it says nothing
/// @param launch  the command up to the job
record Contestant(String name, String version, Command launch) {
    static final String JMPI = "jmpi";
    static final String SPARK = "Spark";
    static final String MPJ_EXPRESS = "MPJ Express";
    static final String PLAIN = "plain Java";

    /// The command of a job.
    ///
    /// @param passes how often it is done in one process
    Command command(JobKind job, long size, int passes, String text) {
        return launch.with(List.of(job.word, Long.toString(size), Integer.toString(passes), text));
    }
}
