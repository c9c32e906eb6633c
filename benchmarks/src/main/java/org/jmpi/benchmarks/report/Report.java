package org.jmpi.benchmarks.report;

import java.io.PrintStream;
import java.util.List;
import org.jmpi.benchmarks.options.Format;

/// Prints results as they come.
public sealed interface Report extends AutoCloseable permits TableReport, CsvReport, JsonReport {

    /// Print the values of one size.
    void line(List<Row> rows);

    /// Print what belongs behind the last line.
    @Override
    void close();

    /// A report of some format.
    static Report of(Format format, PrintStream out) {
        return switch (format) {
            case TABLE -> new TableReport(out);
            case CSV -> new CsvReport(out);
            case JSON -> new JsonReport(out);
        };
    }
}
