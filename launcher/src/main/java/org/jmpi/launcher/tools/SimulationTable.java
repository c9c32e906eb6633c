package org.jmpi.launcher.tools;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.simulate.Outcome;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.simulate.Row;
import org.jmpi.collectives.simulate.Switches;
import org.jmpi.spi.CollectiveCall.Operation;

/// Prints simulated times, a line a question, as they come.
final class SimulationTable {
    private static final double NANOS_A_MICRO = 1e3;
    private static final int LEAST_WIDTH = 14;

    private final PrintStream out;
    private final List<String> algorithms;
    private final Set<String> reasons = new TreeSet<>();
    private boolean bounded;

    SimulationTable(PrintStream out, Operation operation) {
        this.out = out;
        this.algorithms = Algorithms.names(operation);
        var head = new StringBuilder(String.format(Locale.ROOT, "%8s %8s", "ranks", "bytes"));
        algorithms.forEach(name -> head.append(cell(name, name)));
        out.println(head + "   [us; * selected, < fastest]");
    }

    void add(Row row) {
        var line = new StringBuilder(String.format(Locale.ROOT, "%8s %8s",
                Quantities.shortForm(row.question().ranks()), Quantities.shortForm(row.question().bytes())));
        for (String name : algorithms) {
            line.append(cell(name, time(row, name) + marks(row, name)));
        }
        out.println(line);
    }

    private static String cell(String name, String text) {
        return " " + String.format(Locale.ROOT, "%" + Math.max(LEAST_WIDTH, name.length() + 1) + "s", text);
    }

    private String time(Row row, String name) {
        return switch (row.outcomes().get(name)) {
            case Outcome.Time time -> {
                bounded |= !time.isExact();
                yield micros(time.high()) + (time.isExact() ? "" : "~");
            }
            case Outcome.None none -> {
                reasons.add(name + ": " + none.reason());
                yield "-";
            }
            case null -> "-";
        };
    }

    private static String marks(Row row, String name) {
        String selected = row.selected().equals(name) ? "*" : " ";
        return selected + (row.fastest().filter(name::equals).isPresent() ? "<" : " ");
    }

    private static String micros(double nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_A_MICRO);
    }

    /// Say where choices switch, and what the signs mean.
    void end(List<Row> rows) {
        rows.stream().map(row -> row.question().ranks()).distinct().forEach(ranks -> {
            List<Row> group = rows.stream().filter(row -> row.question().ranks() == ranks).toList();
            out.println("ranks " + Quantities.shortForm(ranks) + ": selected " + Switches.of(group, Row::selected)
                    + "; fastest " + Switches.of(group, row -> row.fastest().orElse("unknown")));
        });
        if (bounded) {
            out.println("~ not more than this: an upper bound; " + widest(rows));
        }
        reasons.forEach(reason -> out.println("- " + reason));
    }

    private static String widest(List<Row> rows) {
        double share = rows.stream()
                .flatMap(row -> row.outcomes().values().stream())
                .mapToDouble(outcome -> outcome instanceof Outcome.Time time && time.high() > 0
                        ? 1 - time.low() / time.high()
                        : 0)
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "it is less by %.2g %% at most", 100 * share);
    }
}
