package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.util.Collections;
import java.util.List;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.OneWay;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.Window;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Measure;

/// Millions of bytes a second from rank 0 to rank 1, by size: windows of 64 messages, each acknowledged.
///
/// Run it: `./jmpirun -np 2 bench:bandwidth --sizes 64K,1M`
public final class Bandwidth {
    private static final long ACK_BYTES = 4;

    private Bandwidth() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("bandwidth", args), out)) {
            List<Long> sizes = bench.settings().sizesOr(Sizes.USUAL);
            MemorySegment memory = bench.buffers().memory(Collections.max(sizes) + 1);
            for (long bytes : sizes) {
                measure(bench, bytes, memory);
            }
        }
    }

    private static void measure(Bench bench, long bytes, MemorySegment memory) {
        Rounds rounds = bench.rounds(Rounds.ofWindows(bytes));
        OneWay duet = new OneWay(bench.world(), Buffers.part(memory, bytes), bench.buffers().message(ACK_BYTES));
        double nanos = bench.play(duet, rounds);
        double moved = (double) bytes * Window.MESSAGES * rounds.measured();
        bench.line("bandwidth", bytes, List.of(new Measure("mean", "MB/s", moved * 1e3 / nanos)));
    }
}
