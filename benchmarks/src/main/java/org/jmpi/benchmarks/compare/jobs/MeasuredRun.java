package org.jmpi.benchmarks.compare.jobs;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jmpi.benchmarks.compare.Command;
import org.jmpi.benchmarks.compare.ProcessRunner;
import org.jmpi.benchmarks.compare.ProcessRunner.Outcome;
import org.jmpi.benchmarks.compare.RunFailedException;

/// Runs a program, and looks at its memory meanwhile.
///
/// @param runner ends it when its time is up
record MeasuredRun(ProcessRunner runner) {
    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    /// @param limit of one run
    MeasuredRun(Duration limit) {
        this(new ProcessRunner(limit));
    }

    /// Run a job; blocks until it has ended.
    ///
    /// @throws RunFailedException where it can't be started, fails, or takes longer than the limit
    JobRun run(Command command) throws RunFailedException, InterruptedException {
        ProcessTree tree = new ProcessTree();
        Outcome outcome = runner.run(command, tree::look);
        return JobRun.of(outcome.time().toNanos() / NANOS, tree.bytes(), outcome.output());
    }
}
