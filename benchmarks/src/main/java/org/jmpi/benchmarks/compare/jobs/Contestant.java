package org.jmpi.benchmarks.compare.jobs;

import java.util.List;
import java.util.Set;
import org.jmpi.benchmarks.compare.Command;

/// Who does the jobs.
///
/// @param name    for the table
/// @param version empty where it says nothing
/// @param jobs    it does
/// @param launch  the command up to the job
record Contestant(String name, String version, Set<JobKind> jobs, Command launch) {
    static final String JMPI = "jmpi";
    static final String SPARK = "Spark";
    static final String SPARK_BY_HAND = "Spark, arrays by hand";
    static final String MPJ_EXPRESS = "MPJ Express";
    static final String PLAIN = "plain Java";

    /// One that does all jobs.
    Contestant(String name, String version, Command launch) {
        this(name, version, Set.of(JobKind.values()), launch);
    }

    /// The command of a job.
    ///
    /// @param seconds to repeat it for in one process, three times at least; 0 to do it once
    Command command(JobKind job, long size, double seconds, String text) {
        return launch.with(List.of(job.word, Long.toString(size), Double.toString(seconds), text));
    }
}
