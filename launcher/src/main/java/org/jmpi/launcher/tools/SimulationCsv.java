package org.jmpi.launcher.tools;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Outcome;
import org.jmpi.collectives.simulate.Row;

/// Writes simulated times as CSV, a line for each time.
final class SimulationCsv {
    private static final String HEAD = "collective,ranks,bytes,algorithm,selected,lowNanos,highNanos\n";

    private SimulationCsv() {
    }

    static String of(List<Row> rows) {
        var text = new StringBuilder(HEAD);
        for (Row row : rows) {
            for (Map.Entry<String, Outcome> entry : row.outcomes().entrySet()) {
                if (entry.getValue() instanceof Outcome.Time time) {
                    text.append(String.format(Locale.ROOT, "%s,%d,%d,%s,%b,%.3f,%.3f%n",
                            OperationNames.of(row.question().operation()), row.question().ranks(),
                            row.question().bytes(), entry.getKey(), row.selected().equals(entry.getKey()), time.low(),
                            time.high()));
                }
            }
        }
        return text.toString();
    }
}
