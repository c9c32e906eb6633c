package org.jmpi.benchmarks.report;

import java.io.PrintStream;
import java.util.List;

/// One line a value, for programs.
///
/// No field holds a comma or a quote (the one free text, the label, is checked when it is read), so none needs quoting.
final class CsvReport implements Report {
    private static final String HEADER = "figure,transport,memory,bytes,metric,unit,value";

    private final PrintStream out;

    CsvReport(PrintStream out) {
        this.out = out;
        out.println(HEADER);
    }

    @Override
    public void line(List<Row> rows) {
        for (Row row : rows) {
            out.println(String.join(",", row.figure(), row.transport(), row.memory(), Long.toString(row.bytes()),
                    row.measure().metric(), row.measure().unit(), row.value()));
        }
        out.flush();
    }

    @Override
    public void close() {
        // every line is complete
    }
}
