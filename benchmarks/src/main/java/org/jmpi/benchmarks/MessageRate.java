package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.OneWay;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.Window;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Measure;

/// Messages a second from rank 0 to rank 1: windows of 64 messages of 8 bytes, unless `--sizes` says otherwise.
///
/// Run it: `./jmpirun -np 2 bench:messagerate`
public final class MessageRate {
    private static final List<Long> USUAL = List.of(8L);
    private static final long ACK_BYTES = 4;

    private MessageRate() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("messagerate", args), out)) {
            for (long bytes : bench.settings().sizesOr(USUAL)) {
                measure(bench, bytes);
            }
        }
    }

    private static void measure(Bench bench, long bytes) {
        Rounds rounds = bench.rounds(Rounds.ofWindows(bytes));
        OneWay duet =
                new OneWay(bench.world(), bench.buffers().message(bytes), bench.buffers().message(ACK_BYTES));
        double nanos = bench.play(duet, rounds);
        double messages = (double) Window.MESSAGES * rounds.measured();
        bench.line("messagerate", bytes, List.of(new Measure("mean", "1/s", messages * 1e9 / nanos)));
    }
}
