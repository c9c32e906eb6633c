package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Lanes;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.Window;
import org.jmpi.benchmarks.options.Pattern;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Measure;

/// Messages a second that several threads of a rank send together, beside what one thread sends alone, and how much the
/// slowest thread did in parts of the mean. `--iterations` counts messages of a thread, in whole windows of 64.
///
/// Run it: `./jmpirun -np 2 bench:multithread --threads 4 --pattern many-to-many`
public final class Multithread {
    private static final List<Long> USUAL = List.of(8L);

    private Multithread() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.MULTIPLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("multithread", args), out)) {
            for (long bytes : bench.settings().sizesOr(USUAL)) {
                measure(bench, bytes);
            }
        }
    }

    private static void measure(Bench bench, long bytes) {
        Pattern pattern = bench.settings().pattern();
        Lanes together = lanes(bench, bench.settings().threads(), bytes);
        double single = rate(bench, lanes(bench, 1, bytes), 1, bytes);
        double total = rate(bench, together, bench.settings().threads(), bytes);
        // Rank 1 has led no race.
        double share = bench.world().rank() == 0 ? together.slowestShare() : 0;
        bench.line("multithread_" + pattern.name().toLowerCase(Locale.ROOT), bytes,
                List.of(new Measure("single", "1/s", single), new Measure("total", "1/s", total),
                        new Measure("slowest_share", "ratio", share)));
    }

    private static Lanes lanes(Bench bench, int threads, long bytes) {
        boolean oneReceiver = bench.settings().pattern() == Pattern.MANY_TO_ONE;
        return new Lanes(bench.world(), bench.buffers(), threads, oneReceiver, bytes);
    }

    private static double rate(Bench bench, Lanes lanes, int threads, long bytes) {
        Rounds usual = Rounds.ofWindows(bytes);
        long windows = bench.settings().iterations().isPresent()
                ? Math.ceilDiv(bench.settings().iterations().getAsLong(), Window.MESSAGES)
                : usual.measured();
        double nanos = bench.play(lanes, usual.measuring(windows));
        return (double) windows * threads * Window.MESSAGES * 1e9 / nanos;
    }
}
