package org.jmpi.benchmarks;

import java.io.PrintStream;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.TimedPingPong;
import org.jmpi.benchmarks.options.SettingsParser;

/// The slowest of many messages of 8 bytes, 10 million round trips unless `--iterations` says otherwise: `tail` as they were,
/// to be held against other ping-pongs, and `tail_corrected` for coordinated omission.
///
/// Run it: `./jmpirun -np 2 bench:tail`
public final class Tail {
    private static final long BYTES = 8;
    private static final long USUAL = 10_000_000;

    private Tail() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("tail", args), out)) {
            TimedPingPong timed = new TimedPingPong(bench.world(), bench.buffers().message(BYTES),
                    bench.buffers().message(BYTES));
            Rounds warmUp = Rounds.ofRoundTrips(BYTES);
            long ignored = bench.play(timed, warmUp.measuring(bench.settings().iterations().orElse(USUAL)));
            bench.line("tail", BYTES, timed.percentiles().raw());
            bench.line("tail_corrected", BYTES, timed.percentiles().corrected());
        }
    }
}
