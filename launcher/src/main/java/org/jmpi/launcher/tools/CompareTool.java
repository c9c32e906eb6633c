package org.jmpi.launcher.tools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.cli.Options;
import org.jmpi.Mpi;
import org.jmpi.collectives.select.Algorithms;
import org.jmpi.collectives.select.OperationNames;
import org.jmpi.collectives.simulate.Outcome;
import org.jmpi.collectives.simulate.Quantities;
import org.jmpi.collectives.simulate.Question;
import org.jmpi.collectives.simulate.Simulator;
import org.jmpi.collectives.tune.RealTimes;
import org.jmpi.spi.CollectiveCall.Operation;

/// Compares predictions with real runs on the ranks there are: calibrates, predicts, measures.
///
/// ```
/// jmpirun simulate --compare [-np 2,4,8,16]
/// ```
final class CompareTool {
    private static final String USAGE = "simulate --compare [-np N,N…] [options]";
    private static final String USUAL = "barrier,bcast,reduce,allReduce,gather,allGather,allToAll,reduceScatter";
    private static final long MOST_BYTES = 1 << 26;
    private static final double SECONDS = 0.1;
    private static final double SECONDS_QUICK = 0.02;
    private static final double NANOS_A_MICRO = 1e3;

    private final List<Double> errors = new ArrayList<>();
    private final Simulator simulator;
    private final boolean prints;
    private final double seconds;

    private CompareTool(Simulator simulator, boolean prints, double seconds) {
        this.simulator = simulator;
        this.prints = prints;
        this.seconds = seconds;
    }

    /// Rank 0 prints predicted and measured times, their ratios, and the error.
    public static void main(String[] words) throws Exception {
        ToolLine.run(USAGE, words, new Options()
                .addOption(ToolLine.option("collective", "NAMES", "default " + USUAL))
                .addOption(ToolLine.option("bytes", "LIST", "default 8,1K,64K,1M"))
                .addOption(ToolLine.option("quick", "", "some seconds instead of a minute; noisier")),
                CompareTool::run);
    }

    private static void run(ToolLine line) {
        List<Operation> operations = new ArrayList<>();
        for (String name : line.value("collective", USUAL).split(",", -1)) {
            operations.add(OperationNames.parse(name)
                    .orElseThrow(() -> new IllegalArgumentException("no such collective: collective=" + name)));
        }
        List<Long> lengths = Quantities.list("bytes", line.value("bytes", "8,1K,64K,1M"), 8, MOST_BYTES);
        Calibration.Result here = CalibrateTool.of(line).measure();
        var tool = new CompareTool(new Simulator(here.network(), here.ranks()), here.rank() == 0,
                line.has("quick") ? SECONDS_QUICK : SECONDS);
        try (Mpi mpi = Mpi.init()) {
            tool.print("%-14s %6s %8s %-20s %12s %12s %7s%n", "collective", "ranks", "bytes", "algorithm",
                    "predicted us",
                    "measured us", "ratio");
            // The JVM compiles what runs first for some seconds; measured then, short calls took 10 times as long.
            operations.forEach(operation -> RealTimes.of(mpi.world(), operation, lengths(operation, lengths),
                    SECONDS_QUICK));
            operations.forEach(operation -> tool.compare(mpi, operation, lengths(operation, lengths)));
            tool.summarize(here.ranks());
        }
    }

    private static List<Long> lengths(Operation operation, List<Long> lengths) {
        return operation == Operation.BARRIER ? List.of(0L) : lengths;
    }

    private void compare(Mpi mpi, Operation operation, List<Long> lengths) {
        var measured = RealTimes.of(mpi.world(), operation, lengths, seconds);
        measured.forEach((bytes, times) -> times.forEach((name, nanos) -> {
            var algorithm = Algorithms.find(operation, name).orElseThrow();
            if (simulator.time(algorithm,
                    Question.of(operation, mpi.world().size(), bytes)) instanceof Outcome.Time time) {
                print("%-14s %6d %8s %-20s %12.2f %12.2f %7.2f%n", OperationNames.of(operation), mpi.world().size(),
                        Quantities.shortForm(bytes), name, time.high() / NANOS_A_MICRO, nanos / NANOS_A_MICRO,
                        time.high() / nanos);
                errors.add(Math.abs(Math.log(time.high() / Math.max(1, nanos))));
            }
        }));
    }

    /// Errors as factors, so that half and double weigh the same.
    private void summarize(int ranks) {
        double[] sorted = errors.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length > 0) {
            print("ranks %d: error factor: median %.2f, nine of ten below %.2f, worst %.2f, of %d points%n", ranks,
                    Math.exp(sorted[sorted.length / 2]), Math.exp(sorted[sorted.length * 9 / 10]),
                    Math.exp(Arrays.stream(sorted).max().orElse(0)), sorted.length);
        }
    }

    private void print(String format, Object... values) {
        if (prints) {
            System.out.printf(Locale.ROOT, format, values);
        }
    }
}
