package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.measure.Bench;
import org.jmpi.benchmarks.measure.Buffers;
import org.jmpi.benchmarks.measure.Counted;
import org.jmpi.benchmarks.measure.PingPong;
import org.jmpi.benchmarks.measure.Rounds;
import org.jmpi.benchmarks.measure.TimedPingPong;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.options.Sizes;
import org.jmpi.benchmarks.report.Measure;

/// Half a round trip, in microseconds, and the bytes of garbage a message leaves, by size. `--percentiles` adds a second run that times each round trip alone.
///
/// Run it: `./jmpirun -np 2 bench:latency --sizes 0,8,1K,1M`
public final class Latency {

    private Latency() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        try (Bench bench = new Bench(mpi, SettingsParser.parse("latency", args), out)) {
            List<Long> sizes = bench.settings().sizesOr(Sizes.USUAL);
            MemorySegment outgoing = bench.buffers().memory(Collections.max(sizes) + 1);
            MemorySegment incoming = bench.buffers().memory(Collections.max(sizes) + 1);
            for (long bytes : sizes) {
                measure(bench, bytes, Buffers.part(outgoing, bytes), Buffers.part(incoming, bytes));
            }
        }
    }

    private static void measure(Bench bench, long bytes, Buf out, Buf in) {
        Rounds rounds = bench.rounds(Rounds.ofRoundTrips(bytes));
        Counted pingPong = new Counted(new PingPong(bench.world(), out, in));
        long nanos = bench.play(pingPong, rounds);
        List<Measure> measures = new ArrayList<>();
        measures.add(new Measure("mean", "us", nanos / 2e3 / rounds.measured()));
        if (bench.settings().percentiles()) {
            TimedPingPong timed = new TimedPingPong(bench.world(), out, in);
            long ignored = bench.play(timed, rounds);
            measures.addAll(timed.percentiles().corrected());
        }
        bench.line("latency", bytes, measures);
        double messages = 2.0 * rounds.measured();
        bench.line("garbage", bytes, List.of(new Measure("mean", "bytes", Math.floor(pingPong.bytes() / messages))));
    }
}
