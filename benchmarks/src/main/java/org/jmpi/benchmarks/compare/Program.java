package org.jmpi.benchmarks.compare;

import java.util.List;
import java.util.function.Predicate;

/// A participant that is a program to start: it prints CSV, or, for the start-up, is timed from outside.
///
/// @param supported what it can measure
/// @param commands  its command lines
record Program(PeerName name, Predicate<Workload> supported, Commands commands, ProcessRunner runner)
        implements
        Participant {

    /// Writes a participant's command lines.
    interface Commands {
        /// The command that runs a workload.
        Command of(Workload workload, Effort effort);
    }

    @Override
    public boolean supports(Workload workload) {
        return supported.test(workload);
    }

    @Override
    public List<Sample> measure(Workload workload, Effort effort) throws RunFailedException, InterruptedException {
        ProcessRunner.Outcome outcome = runner.run(commands.of(workload, effort));
        return workload.isStartUp() ? List.of(startUp(workload, outcome.time().toNanos() / 1e6))
                : CsvSamples.parse(outcome.output());
    }

    /// A start-up as a sample.
    static Sample startUp(Workload workload, double millis) {
        return new Sample(Figure.START_UP.series(), workload.transport(), "native", 0, "mean", "ms", millis);
    }

    /// What peers are told in the same way: figure, size, counts.
    static List<String> arguments(Workload workload, long iterations, long warmup) {
        return List.of("--sizes", Long.toString(workload.bytes()), "--iterations", Long.toString(iterations),
                "--warmup", Long.toString(warmup));
    }
}
