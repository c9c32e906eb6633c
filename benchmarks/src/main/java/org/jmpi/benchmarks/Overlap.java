package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.collectives.Cases;
import org.jmpi.benchmarks.collectives.Ensemble;
import org.jmpi.benchmarks.collectives.Overlapping;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.measure.Exchange;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.options.Form;
import org.jmpi.benchmarks.options.Settings;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;

/// How much of an exchange of messages runs beside computation that takes as long, in percent, by size; with `--only` of
/// non-blocking collectives instead, and on any number of ranks.
///
/// Run it: `./jmpirun -np 2 bench:overlap --sizes 64K,1M` or `./jmpirun -np 2 bench:overlap --only allReduce --sizes 1M`
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
        Settings settings = SettingsParser.parse("overlap", args);
        if (settings.only().isEmpty()) {
            exchanges(mpi, settings, out);
        } else {
            collectives(mpi, settings, out);
        }
    }

    private static void collectives(Mpi mpi, Settings settings, PrintStream out) {
        Buffers buffers = new Buffers(mpi, settings.memory());
        Overlapping overlapping = new Overlapping(new Ensemble(mpi.world(), buffers), settings);
        try (Results results = Results.of(mpi, settings, out);
                Cases cases = new Cases(mpi.world(), buffers, settings.only(), List.of(Form.NONBLOCKING),
                        settings.sizesOr(Sizes.USUAL))) {
            overlapping.measure(cases, (figure, bytes, measures) -> results.line("overlap_" + figure, bytes, measures));
        }
    }

    private static void exchanges(Mpi mpi, Settings settings, PrintStream out) {
        try (Bench bench = new Bench(mpi, settings, out)) {
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
