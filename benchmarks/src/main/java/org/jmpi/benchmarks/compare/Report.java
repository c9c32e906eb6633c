package org.jmpi.benchmarks.compare;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Prints the results for a person: two lines a row.
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /// Print all rows and how many of them hold.
    void print(List<RowResult> results) {
        int width = results.stream().mapToInt(result -> result.row().title().length()).max().orElse(0);
        for (RowResult result : results) {
            out.printf("%-" + width + "s  %s  goal %s  %s%n", result.row().title(), result.ratioText(),
                    result.row().goalText(), result.verdict());
            out.println("    " + values(result));
        }
        out.println();
        out.println(results.size() + " rows: " + counts(results));
    }

    private static String values(RowResult result) {
        String values = result.values()
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + spread(entry.getValue(), result.unit()))
                .collect(Collectors.joining(", "));
        return result.limits().isEmpty() ? values : values + "; limit: " + String.join(", ", result.limits());
    }

    /// The median and, in brackets, the smallest and the largest.
    static String spread(Spread spread, String unit) {
        return Quantity.of(spread.median(), unit) + " (" + Quantity.of(spread.min(), unit) + " … "
                + Quantity.of(spread.max(), unit) + ")";
    }

    /// How many rows have which verdict.
    static String counts(List<RowResult> results) {
        return Arrays.stream(Verdict.values())
                .filter(verdict -> count(results, verdict) > 0)
                .map(verdict -> count(results, verdict) + " " + verdict)
                .collect(Collectors.joining(", "));
    }

    private static long count(List<RowResult> results, Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }
}
