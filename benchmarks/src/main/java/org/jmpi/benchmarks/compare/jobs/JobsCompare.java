package org.jmpi.benchmarks.compare.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jmpi.benchmarks.compare.Machine;
import org.jmpi.benchmarks.compare.ProcessRunner;

/// Does the same jobs with jmpi and what people use today: `benchmarks/compare --jobs`.
public final class JobsCompare {
    private static final int USAGE = 2;
    private static final Duration LIMIT = Duration.ofMinutes(15);

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
        System.out.println(Machine.here());
        contestants.all()
                .stream()
                .filter(who -> !who.version().isEmpty())
                .forEach(
                        who -> System.out.println("with " + who.name() + " " + who.version()));
        JobRounds rounds = new JobRounds(contestants.all(), new MeasuredRun(LIMIT), System.err::println);
        rounds.warmUp();
        for (JobKind job : options.jobs()) {
            long size = job.size(options.isSmall());
            String text = job == JobKind.WORD_COUNT ? TextFile.make(target, size).toString() : "none";
            List<JobResult> results = rounds.run(job, size, options.rounds(), text);
            System.out.println();
            if (!results.isEmpty()) {
                new JobTable(job, size, results).lines().forEach(System.out::println);
            }
        }
    }
}
