package org.jmpi.benchmarks.nas;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// An outcome as text, in the order in which the reference implementation has it.
final class Report {

    private Report() {
    }

    /// The lines that rank 0 prints.
    static List<String> lines(Benchmark benchmark, ProblemClass problemClass, int ranks, Outcome outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(benchmark + " Benchmark Completed");
        lines.add("VERIFICATION " + verdict(outcome));
        outcome.checks().forEach(check -> lines.add("  " + check));
        lines.add(row("Class", problemClass.name()));
        lines.add(row("Size", outcome.size()));
        lines.add(row("Iterations", Integer.toString(outcome.iterations())));
        lines.add(row("Time in seconds", decimal(outcome.seconds())));
        lines.add(row("Total processes", Integer.toString(ranks)));
        lines.add(row("Mop/s total", decimal(outcome.mops())));
        lines.add(row("Mop/s/process", decimal(outcome.mops() / ranks)));
        lines.add(row("Operation type", outcome.unit()));
        lines.add(row("Verification", verdict(outcome)));
        return lines;
    }

    private static String verdict(Outcome outcome) {
        return outcome.verified() ? "SUCCESSFUL" : "FAILED";
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, " %-15s = %24s", name, value);
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
