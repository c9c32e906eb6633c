package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.BothWays;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.Window;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Measure;

/// Millions of bytes a second between ranks 0 and 1, both ways together, by size: windows of 64 messages each way.
///
/// Run it: `./jmpirun -np 2 bench:bibandwidth --sizes 64K,1M`
public final class BiBandwidth {

    private BiBandwidth() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("bibandwidth", args), out)) {
            List<Long> sizes = bench.settings().sizesOr(Sizes.USUAL);
            MemorySegment outgoing = bench.buffers().memory(Collections.max(sizes) + 1);
            MemorySegment incoming = bench.buffers().memory(Collections.max(sizes) + 1);
            for (long bytes : sizes) {
                measure(bench, bytes, outgoing, incoming);
            }
        }
    }

    private static void measure(Bench bench, long bytes, MemorySegment outgoing, MemorySegment incoming) {
        Rounds rounds = bench.rounds(Rounds.ofWindows(bytes));
        BothWays duet =
                new BothWays(bench.world(), Buffers.part(outgoing, bytes), Buffers.part(incoming, bytes));
        double nanos = bench.play(duet, rounds);
        double moved = 2.0 * bytes * Window.MESSAGES * rounds.measured();
        bench.line("bibandwidth", bytes, List.of(new Measure("mean", "MB/s", moved * 1e3 / nanos)));
    }
}
