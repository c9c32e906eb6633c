package org.jmpi.benchmarks.compare.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jmpi.benchmarks.compare.Command;
import org.jmpi.benchmarks.compare.RunFailedException;

/// Lets the contestants do a job in turn, over and over.
final class JobRounds {

    private final List<Contestant> contestants;
    private final double warmSeconds;
    private final MeasuredRun runner;
    private final Consumer<String> news;

    /// @param warmSeconds how long a process repeats a job to get warm
    JobRounds(List<Contestant> contestants, double warmSeconds, MeasuredRun runner, Consumer<String> news) {
        this.contestants = contestants;
        this.warmSeconds = warmSeconds;
        this.runner = runner;
        this.news = news;
    }

    /// Let each do a small job once, so that files have been read and start-up caches made.
    void warmUp() throws InterruptedException {
        for (Contestant who : contestants) {
            JobKind job = who.jobs().contains(JobKind.PI) ? JobKind.PI : who.jobs().iterator().next();
            try {
                JobRun ignored = runner.run(who.command(job, job.size(true), 0, "none"));
            } catch (RunFailedException e) {
                news.accept(who.name() + " failed: " + e.getMessage());
            }
        }
    }

    /// All results; who fails once is left out of the rest.
    List<JobResult> run(JobKind job, long size, int rounds, String text) throws InterruptedException {
        List<Contestant> able = contestants.stream().filter(who -> who.jobs().contains(job)).toList();
        List<JobResult> results = new ArrayList<>();
        able.forEach(who -> results.add(new JobResult(job, who.name(), new ArrayList<>(), new ArrayList<>())));
        boolean[] failed = new boolean[able.size()];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < failed.length; i++) {
                if (!failed[i]) {
                    failed[i] = !add(results.get(i), able.get(i), size, text);
                }
            }
        }
        return results.stream().filter(result -> result.steady().size() == rounds).toList();
    }

    private boolean add(JobResult result, Contestant who, long size, String text) throws InterruptedException {
        try {
            Command once = who.command(result.job(), size, 0, text);
            JobRun whole = runner.run(once);
            boolean ignoredWhole = result.whole().add(whole);
            JobRun warm = runner.run(who.command(result.job(), size, warmSeconds, text));
            boolean ignoredWarm = result.steady().add(warm);
            news.accept(String.format("%s, %s: %.2f s, %d MiB, steady %.3f s", result.job().word, who.name(),
                    whole.seconds(), whole.peakBytes() >> 20, warm.steady()));
            return true;
        } catch (RunFailedException e) {
            news.accept(result.job().word + ", " + who.name() + " failed: " + e.getMessage());
            return false;
        }
    }
}
