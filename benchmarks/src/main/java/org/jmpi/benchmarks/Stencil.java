package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Plate;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Measure;

/// Microseconds of a step of a stencil on ranks 0 and 1, by the size of a halo: each sends its edge, gets the other's, and goes
/// through 16 MiB; and what of it the exchange takes, waiting included.
///
/// A message among computing costs more than one of a ping-pong: it finds the caches taken, and whatever else jmpi does
/// takes a core from the computation.
///
/// Run it: `./jmpirun -np 2 bench:stencil --sizes 8K --memory heap`
public final class Stencil {
    private static final Rounds USUAL = new Rounds(1_000, 0);
    private static final List<Long> HALOS = List.of(1L << 10, 8L << 10, 64L << 10);

    private Stencil() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("stencil", args), out)) {
            for (long bytes : bench.settings().sizesOr(HALOS)) {
                measure(bench, bytes);
            }
        }
    }

    private static void measure(Bench bench, long bytes) {
        Rounds rounds = bench.rounds(USUAL);
        try (Plate plate = new Plate(bench.world(), bench.buffers(), bytes)) {
            double nanos = bench.play(plate, rounds);
            bench.line("stencil", bytes, List.of(new Measure("mean", "us", nanos / 1e3 / rounds.measured()),
                    new Measure("exchange", "us", plate.exchangeNanos() / 1e3 / rounds.measured())));
        }
    }
}
