package org.jmpi.launcher.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.cli.Options;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.select.Selector;
import org.jmpi.collectives.simulate.NetworkText;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.simulate.Question;
import org.jmpi.collectives.simulate.Row;
import org.jmpi.collectives.simulate.Simulator;
import org.jmpi.collectives.simulate.Study;
import org.jmpi.spi.CollectiveCall.Operation;

/// Predicts how long collectives take.
///
/// ```
/// jmpirun simulate --collective allReduce --bytes 8,64K,64M --ranks 2..1M --hosts-of 64 --network loggp:100g
/// ```
final class SimulateTool {
    private static final long MOST_RANKS = 1 << 24;
    private static final long MOST_BYTES = 1L << 40;
    private static final String USAGE = "simulate --collective NAME [options]";

    private SimulateTool() {
    }

    /// Print the table; write what else was asked for.
    public static void main(String[] words) throws Exception {
        ToolLine.run(USAGE, words, options(), SimulateTool::run);
    }

    private static Options options() {
        return new Options().addOption(ToolLine.option("collective", "NAME", "such as allReduce, bcast, allToAll"))
                .addOption(ToolLine.option("bytes", "LIST", "lengths, as rules have them; default 8,64K,64M"))
                .addOption(ToolLine.option("ranks", "LIST", "such as 2..1M (doubling) or 48,96; default 2..1K"))
                .addOption(ToolLine.option("hosts-of", "N", "ranks on a host; default 1"))
                .addOption(ToolLine.option("network", "NETWORK",
                        "10g, 100g, 400g, a file of jmpirun calibrate, or loggp:L=..,o=..,g=..,G=..,gamma=.. in ns;"
                                + " default 100g"))
                .addOption(ToolLine.option("csv", "FILE", "write the times as CSV"))
                .addOption(ToolLine.option("plot", "FILE",
                        "write a PNG: times by bytes for the most ranks, and by ranks"));
    }

    private static void run(ToolLine line) throws IOException {
        String name = line.value("collective");
        if (name == null) {
            throw new IllegalArgumentException("no collective given; add --collective, for example allReduce");
        }
        Operation operation = OperationNames.parse(name)
                .orElseThrow(() -> new IllegalArgumentException("no such collective: collective=" + name
                        + "; write it as the method is called, for example allReduce"));
        var simulator = new Simulator(NetworkText.parse(line.value("network", "100g")),
                (int) Quantities.whole("hosts-of", line.value("hosts-of", "1"), 1, MOST_RANKS));
        List<Long> lengths = operation == Operation.BARRIER ? List.of(0L)
                : Quantities.list("bytes", line.value("bytes", "8,64K,64M"), 0, MOST_BYTES);
        List<Row> rows = simulate(new Study(simulator, Selector.create()), operation,
                Quantities.list("ranks", line.value("ranks", "2..1K"), 1, MOST_RANKS), lengths);
        write(line, rows);
    }

    private static List<Row> simulate(Study study, Operation operation, List<Long> sizes, List<Long> lengths) {
        var table = new SimulationTable(System.out, operation);
        List<Row> rows = new ArrayList<>();
        for (long ranks : sizes) {
            for (long bytes : lengths) {
                Row row = study.row(Question.of(operation, (int) ranks, bytes));
                rows.add(row);
                table.add(row);
            }
        }
        table.end(rows);
        return rows;
    }

    private static void write(ToolLine line, List<Row> rows) throws IOException {
        String csv = line.value("csv");
        if (csv != null) {
            Files.writeString(Path.of(csv), SimulationCsv.of(rows));
        }
        String plot = line.value("plot");
        if (plot != null) {
            SimulationPlot.write(rows, Path.of(plot));
        }
    }
}
