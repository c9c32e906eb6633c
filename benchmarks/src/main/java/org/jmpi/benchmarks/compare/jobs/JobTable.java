package org.jmpi.benchmarks.compare.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What the results of a job say, as Markdown.
final class JobTable {
    private static final double MIB = 1 << 20;

    private final JobKind job;
    private final long size;
    private final List<JobResult> results;

    JobTable(JobKind job, long size, List<JobResult> results) {
        this.job = job;
        this.size = size;
        this.results = results;
    }

    /// The table, then one line a goal.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "| %s, %,d %s | start to end | peak memory | steady pass | %s a second |",
                job.word, size, job.unit, job.unit));
        lines.add("| --- | --- | --- | --- | --- |");
        for (JobResult result : results) {
            lines.add(String.format(Locale.ROOT, "| %s | %.2f s | %.0f MiB | %.3f s | %.3g%s |", result.who(),
                    result.seconds(), result.peakBytes() / MIB, result.steadySeconds(),
                    size / result.steadySeconds(), isRight(result) ? "" : " (WRONG ANSWER " + result.answer() + ")"));
        }
        lines.add("");
        lines.addAll(goals());
        return lines;
    }

    /// Whether its answers are all jmpi's first one.
    boolean isRight(JobResult result) {
        String right = results.getFirst().answer();
        return Stream.concat(result.whole().stream(), result.steady().stream())
                .allMatch(run -> JobRun.isSame(right, run.answer()));
    }

    private List<String> goals() {
        List<String> goals = new ArrayList<>();
        against(Contestant.SPARK, "start to end", JobResult::seconds, job.wholeGoal()).ifPresent(goals::add);
        against(Contestant.SPARK, "steady pass", JobResult::steadySeconds, job.steadyGoal()).ifPresent(goals::add);
        against(Contestant.SPARK, "peak memory", JobResult::peakBytes, OptionalDouble.of(1 / JobKind.PART_OF_MEMORY))
                .ifPresent(goals::add);
        against(Contestant.PLAIN, "steady pass", JobResult::steadySeconds, OptionalDouble.of(JobKind.OVER_PLAIN))
                .ifPresent(goals::add);
        return goals;
    }

    private Optional<String> against(String other, String what, ToDoubleFunction<JobResult> figure,
            OptionalDouble goal) {
        Optional<JobResult> own = of(Contestant.JMPI);
        Optional<JobResult> others = of(other);
        if (own.isEmpty() || others.isEmpty()) {
            return Optional.empty();
        }
        double ratio = figure.applyAsDouble(others.get()) / figure.applyAsDouble(own.get());
        String verdict = goal.isEmpty() ? "no goal"
                : String.format(Locale.ROOT, "goal %.1f, %s", goal.getAsDouble(),
                        ratio >= goal.getAsDouble() ? "holds" : "MISSED");
        return Optional.of(String.format(Locale.ROOT, "- %s: %s takes %.2f times jmpi's (%s)", what, other, ratio,
                verdict));
    }

    private Optional<JobResult> of(String who) {
        return results.stream().filter(result -> result.who().equals(who)).findFirst();
    }
}
