package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.measure.Exchange;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Measure;

/// How much of an exchange of messages runs beside computation that takes as long, in percent, by size.
///
/// Run it: `./jmpirun -np 2 bench:overlap --sizes 64K,1M`
public final class Overlap {

    private Overlap() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("overlap", args), out)) {
            List<Long> sizes = bench.settings().sizesOr(Sizes.USUAL);
            MemorySegment outgoing = bench.buffers().memory(Collections.max(sizes) + 1);
            MemorySegment incoming = bench.buffers().memory(Collections.max(sizes) + 1);
            for (long bytes : sizes) {
                Exchange exchange = new Exchange(bench.world(), Buffers.part(outgoing, bytes),
                        Buffers.part(incoming, bytes));
                bench.line("overlap", bytes, List.of(new Measure("overlap", "%", overlap(bench, exchange, bytes))));
            }
        }
    }

    private static double overlap(Bench bench, Exchange exchange, long bytes) {
        Rounds rounds = bench.rounds(Rounds.ofRoundTrips(bytes));
        long ignored = bench.play(exchange, rounds);
        double alone = exchange.totalNanos();
        if (bench.world().rank() == 0) {
            exchange.computeFor(alone / rounds.measured());
        }
        ignored = bench.play(exchange, rounds);
        return Exchange.overlap(alone, exchange.totalNanos(), exchange.computeNanos());
    }
}
