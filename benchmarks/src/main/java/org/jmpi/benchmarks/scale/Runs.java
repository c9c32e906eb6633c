package org.jmpi.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.jmpi.benchmarks.compare.Command;
import org.jmpi.benchmarks.compare.ProcessRunner;
import org.jmpi.benchmarks.compare.RunFailedException;
import org.jmpi.benchmarks.scale.why.TimeSplit;

/// Runs the program on each number of ranks in turn, over and over, so that what disturbs the machine disturbs all.
final class Runs {
    private static final double NANO = 1e-9;

    private final ScaleOptions options;
    private final ProcessRunner runner;
    private final String script;

    Runs(ScaleOptions options) {
        this.options = options;
        runner = new ProcessRunner(options.limit());
        script = script();
    }

    /// The script that started this job, which tells so.
    private static String script() {
        String script = System.getenv("JMPI_SCRIPT");
        if (script == null) {
            throw new IllegalStateException("JMPI_SCRIPT isn't set; start this by the script jmpirun");
        }
        return script;
    }

    /// Run all; `progress` hears of each run.
    ///
    /// @throws RunFailedException where one fails
    List<Sample> all(Consumer<Sample> progress) throws RunFailedException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= options.repeat(); round++) {
            for (int ranks : options.ranks()) {
                Sample sample = new Sample(round, ranks, seconds(ranks));
                progress.accept(sample);
                samples.add(sample);
            }
        }
        return samples;
    }

    /// Run each once more with counters on, which is why these runs' times don't count; nothing for programs that aren't
    /// jmpi's.
    ///
    /// @throws RunFailedException where one fails
    List<TimeSplit> splits() throws RunFailedException, InterruptedException, IOException {
        List<TimeSplit> splits = new ArrayList<>();
        for (int ranks : options.ranks()) {
            split(ranks).ifPresent(splits::add);
        }
        return splits;
    }

    private Optional<TimeSplit> split(int ranks) throws RunFailedException, InterruptedException, IOException {
        Path folder = Files.createTempDirectory("jmpi-counters");
        try {
            Command command = Command.of(script, "-np", Integer.toString(ranks), "--counters", folder.toString());
            ProcessRunner.Outcome outcome = runner.run(command.with(options.program(ranks)));
            return TimeSplit.read(ranks, outcome.time().toNanos() * NANO, folder);
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private double seconds(int ranks) throws RunFailedException, InterruptedException {
        Command command = Command.of(script, "-np", Integer.toString(ranks)).with(options.program(ranks));
        ProcessRunner.Outcome outcome = runner.run(command);
        return options.time().isPresent() ? told(options.time().get(), outcome.output())
                : outcome.time().toNanos() * NANO;
    }

    /// The time that the program printed.
    static double told(Pattern pattern, String output) throws RunFailedException {
        Matcher matcher = pattern.matcher(output);
        if (!matcher.find()) {
            throw new RunFailedException(
                    "the program's output has nothing that --time describes: --time=" + pattern + "\n" + output);
        }
        try {
            return Double.parseDouble(matcher.group(1));
        } catch (NumberFormatException e) {
            throw new RunFailedException("no number of seconds: text=" + matcher.group(1) + ", --time=" + pattern);
        }
    }
}
