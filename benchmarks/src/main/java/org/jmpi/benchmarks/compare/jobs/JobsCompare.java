package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmpi.benchmarks.compare.Machine;
import org.jmpi.benchmarks.compare.ProcessRunner;
import org.jmpi.benchmarks.compare.ResultsFile;

/// Does the same jobs with jmpi and what people use today: `benchmarks/compare --jobs`.
public final class JobsCompare {
    private static final int USAGE = 2;
    private static final double WARM_SECONDS = 5;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private JobsCompare() {
    }

    /// Run; the table goes to standard output, progress to standard error.
    ///
    /// @param words options; the system property `jmpi.root` is the checkout
    public static void main(String[] words) throws IOException, InterruptedException {
        if (List.of(words).contains("--help")) {
            System.out.println("Usage: " + JobsOptions.USAGE);
            return;
        }
        try {
            run(Path.of(System.getProperty("jmpi.root", ".")), JobsOptions.parse(words));
        } catch (IllegalArgumentException e) {
            System.err.println("compare: " + e.getMessage());
            System.exit(USAGE);
        }
    }

    private static void run(Path root, JobsOptions options) throws IOException, InterruptedException {
        Path target = root.resolve("target/compare/jobs").toAbsolutePath();
        Contestants contestants = new Contestants(root.toAbsolutePath(), target, new ProcessRunner(LIMIT));
        contestants.find(options.who());
        contestants.complaints().forEach(System.err::println);
        Machine machine = Machine.here();
        System.out.println(machine);
        String versions = contestants.all()
                .stream()
                .filter(who -> !who.version().isEmpty())
                .map(who -> who.name() + " " + who.version())
                .collect(Collectors.joining(", "));
        if (!versions.isEmpty()) {
            System.out.println("with " + versions);
        }
        JobRounds rounds = new JobRounds(contestants.all(), options.isSmall() ? 0.1 : WARM_SECONDS,
                new MeasuredRun(LIMIT), System.err::println);
        rounds.warmUp();
        List<String> tables = new ArrayList<>();
        for (JobKind job : options.jobs()) {
            long size = job.size(options.isSmall());
            String text = job == JobKind.WORD_COUNT ? TextFile.make(target, size).toString() : "none";
            List<JobResult> results = rounds.run(job, size, options.rounds(), text);
            List<String> lines = results.isEmpty() ? List.of() : new JobTable(job, size, results).lines();
            System.out.println();
            lines.forEach(System.out::println);
            tables.add(String.join("\n", lines) + "\n");
        }
        if (options.write()) {
            String head = "## Whole jobs\n\n"
                    + ResultsFile.setting(machine, versions, LocalDate.now(ZoneOffset.UTC), options.rounds()) + "\n\n";
            new ResultsFile(root.resolve("docs/results.md")).replace(JobsOptions.JOBS,
                    head + String.join("\n", tables));
        }
    }
}
