package org.jmpi.benchmarks.report;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jmpi.Mpi;
import org.jmpi.benchmarks.options.Settings;
import org.jspecify.annotations.Nullable;

/// A benchmark's results: printed on rank 0, dropped elsewhere.
public final class Results implements AutoCloseable {
    private final @Nullable Report report;
    private final String transport;
    private final String memory;

    private Results(@Nullable Report report, String transport, String memory) {
        this.report = report;
        this.transport = transport;
        this.memory = memory;
    }

    /// The results of one program. Collective.
    public static Results of(Mpi mpi, Settings settings, PrintStream out) {
        String transport = Transports.between(mpi.world());
        Report report = mpi.world().rank() == 0 ? Report.of(settings.format(), out) : null;
        return new Results(report, settings.label().orElse(transport),
                settings.memory().name().toLowerCase(Locale.ROOT));
    }

    /// Print the values of one size.
    public void line(String figure, long bytes, List<Measure> measures) {
        if (report != null) {
            report.line(measures.stream()
                    .map(measure -> new Row(figure, transport, memory, bytes, measure))
                    .toList());
        }
    }

    @Override
    public void close() {
        if (report != null) {
            report.close();
        }
    }
}
