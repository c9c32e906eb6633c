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
import org.jspecify.annotations.Nullable;

/// Predicts how long collectives take.
///
/// ```
/// jmpirun simulate --collective allReduce --bytes 8,64K,64M --ranks 2..1M --hosts-of 64 --network loggp:100g
/// jmpirun simulate --collective all --bytes 8 --ranks 1M --hosts-of 64
/// ```
final class SimulateTool {
    private static final long MOST_RANKS = 1 << 24;
    private static final long MOST_BYTES = 1L << 40;
    private static final String ALL = "all";
    private static final String USAGE = "simulate --collective NAME [options]";

    private SimulateTool() {
    }

    /// Print the table; write what else was asked for.
    public static void main(String[] words) throws Exception {
        ToolLine.run(USAGE, words, options(), SimulateTool::run);
    }

    private static Options options() {
        return new Options().addOption(ToolLine.option("collective", "NAMES",
                "such as allReduce: a table; all, or several: a line for each algorithm, with the time it takes"))
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
        List<Operation> operations = operations(line.value("collective"));
        if (operations.size() > 1 && line.has("plot")) {
            throw new IllegalArgumentException("a plot shows one collective: collective=" + line.value("collective")
                    + "; name one, or leave --plot out");
        }
        var simulator = new Simulator(NetworkText.parse(line.value("network", "100g")),
                (int) Quantities.whole("hosts-of", line.value("hosts-of", "1"), 1, MOST_RANKS));
        var study = new Study(simulator, Selector.create());
        List<Long> lengths = Quantities.list("bytes", line.value("bytes", "8,64K,64M"), 0, MOST_BYTES);
        List<Long> sizes = Quantities.list("ranks", line.value("ranks", "2..1K"), 1, MOST_RANKS);
        write(line, operations.size() == 1 ? table(study, questions(operations.getFirst(), sizes, lengths))
                : list(study, operations.stream().flatMap(each -> questions(each, sizes, lengths).stream()).toList()));
    }

    private static List<Operation> operations(@Nullable String names) {
        if (names == null) {
            throw new IllegalArgumentException("no collective given; add --collective, for example allReduce, or all");
        }
        if (names.equals(ALL)) {
            return List.copyOf(Question.operations());
        }
        List<Operation> operations = new ArrayList<>();
        for (String name : names.split(",", -1)) {
            operations.add(OperationNames.parse(name)
                    .orElseThrow(() -> new IllegalArgumentException("no such collective: collective=" + name
                            + "; write it as the method is called, for example allReduce")));
        }
        return operations;
    }

    private static List<Question> questions(Operation operation, List<Long> sizes, List<Long> lengths) {
        List<Question> questions = new ArrayList<>();
        for (long ranks : sizes) {
            for (long bytes : operation == Operation.BARRIER ? List.of(0L) : lengths) {
                questions.add(Question.of(operation, (int) ranks, bytes));
            }
        }
        return questions;
    }

    private static List<Row> table(Study study, List<Question> questions) {
        var table = new SimulationTable(System.out, questions.getFirst().operation());
        List<Row> rows = new ArrayList<>();
        for (Question question : questions) {
            Row row = study.row(question);
            rows.add(row);
            table.add(row);
        }
        table.end(rows);
        return rows;
    }

    private static List<Row> list(Study study, List<Question> questions) {
        var list = new SimulationList(System.out);
        List<Row> rows = new ArrayList<>();
        for (Question question : questions) {
            rows.add(study.row(question, (algorithm, outcome) -> list.add(question, algorithm, outcome)));
        }
        list.end();
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
