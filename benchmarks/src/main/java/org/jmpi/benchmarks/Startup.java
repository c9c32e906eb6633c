package org.jmpi.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jmpi.Buf;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;

/// Milliseconds from the start of a rank's JVM to the end of `Mpi.init`: the slowest rank's, then each one's. Any number of
/// ranks.
///
/// Run it: `./jmpirun -np 16 bench:startup`
public final class Startup {

    private Startup() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            // Now: what follows loads classes that no program needs to start.
            long joined = System.currentTimeMillis();
            run(mpi, joined, args, System.out);
        }
    }

    static void run(Mpi mpi, long joined, String[] args, PrintStream out) {
        long[] mine = {joined - ManagementFactory.getRuntimeMXBean().getStartTime()};
        long[] all = new long[mpi.world().size()];
        mpi.world().gather(Buf.of(mine), Buf.of(all), 0);
        try (Results results = Results.of(mpi, SettingsParser.parse("startup", args), out)) {
            List<Measure> measures = new ArrayList<>();
            measures.add(new Measure("init", "ms", Arrays.stream(all).max().orElseThrow()));
            for (int rank = 0; rank < all.length; rank++) {
                measures.add(new Measure("init_rank_" + rank, "ms", all[rank]));
            }
            results.line("startup", 0, measures);
        }
    }
}
