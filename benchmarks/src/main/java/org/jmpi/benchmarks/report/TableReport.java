package org.jmpi.benchmarks.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/// A table that a person reads: one line a size, one column a metric. A new heading wherever figure or metrics change.
final class TableReport implements Report {
    private final PrintStream out;
    private String heading = "";

    TableReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void line(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        String needed = headingOf(rows);
        if (!needed.equals(heading)) {
            out.println(needed);
            heading = needed;
        }
        StringBuilder line = new StringBuilder(bytesColumn(Long.toString(rows.getFirst().bytes())));
        for (Row row : rows) {
            line.append(column(row.value(), row.measure()));
        }
        out.println(line);
        out.flush();
    }

    private static String headingOf(List<Row> rows) {
        Row first = rows.getFirst();
        StringBuilder line = new StringBuilder(bytesColumn("bytes"));
        for (Row row : rows) {
            line.append(column(title(row.measure()), row.measure()));
        }
        return "# " + first.figure() + " over " + first.transport() + ", " + first.memory() + " memory"
                + System.lineSeparator() + line;
    }

    private static String title(Measure measure) {
        return measure.metric() + " [" + measure.unit() + "]";
    }

    private static String bytesColumn(String text) {
        return String.format(Locale.ROOT, "%12s", text);
    }

    private static String column(String text, Measure measure) {
        return String.format(Locale.ROOT, "%" + Math.max(16, title(measure).length() + 2) + "s", text);
    }

    @Override
    public void close() {
        // every line is complete
    }
}
