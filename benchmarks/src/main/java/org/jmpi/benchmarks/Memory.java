package org.jmpi.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jmpi.Buf;
import org.jmpi.Mpi;
import org.jmpi.ThreadLevel;
import org.jmpi.benchmarks.options.SettingsParser;
import org.jmpi.benchmarks.report.Measure;
import org.jmpi.benchmarks.report.Results;

/// MiB of memory that a rank takes behind a barrier and an all-to-all of 8 bytes to each: mean and most of the ranks. Any
/// number of ranks, on Linux.
///
/// `pss` counts memory that processes share by its share, so that the ranks' sum is what the job takes; `rss` counts it
/// whole for each.
///
/// Run it: `./jmpirun -np 16 bench:memory`
public final class Memory {
    private static final Path ROLLUP = Path.of("/proc/self/smaps_rollup");
    private static final double KIB_A_MIB = 1024;

    private Memory() {
    }

    /// Join the job and run.
    public static void main(String[] args) throws IOException {
        try (var mpi = Mpi.init(ThreadLevel.SINGLE, args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) throws IOException {
        long[] ranks = new long[mpi.world().size()];
        Arrays.fill(ranks, mpi.world().rank());
        mpi.world().barrier();
        mpi.world().allToAll(Buf.of(ranks.clone()), Buf.of(ranks));
        mpi.world().barrier();
        // Now: what follows loads classes that no program needs.
        double[] mine = {mebibytes("Pss:"), mebibytes("Rss:")};
        double[] all = new double[2 * ranks.length];
        mpi.world().gather(Buf.of(mine), Buf.of(all), 0);
        requireOwnNumbers(ranks);
        try (Results results = Results.of(mpi, SettingsParser.parse("memory", args), out)) {
            results.line("memory", 0, List.of(mean("pss_mean", all, 0), most("pss_max", all, 0),
                    mean("rss_mean", all, 1), most("rss_max", all, 1)));
        }
    }

    private static void requireOwnNumbers(long... ranks) {
        for (int rank = 0; rank < ranks.length; rank++) {
            if (ranks[rank] != rank) {
                throw new IllegalStateException("all-to-all gave a wrong number: from rank=" + rank + ", number="
                        + ranks[rank]);
            }
        }
    }

    private static double mebibytes(String field) throws IOException {
        for (String line : Files.readAllLines(ROLLUP)) {
            if (line.startsWith(field)) {
                return Long.parseLong(line.substring(field.length()).replace("kB", "").strip()) / KIB_A_MIB;
            }
        }
        throw new IOException("the system doesn't tell of memory: file=" + ROLLUP + ", missing=" + field);
    }

    private static Measure mean(String metric, double[] all, int field) {
        return new Measure(metric, "MiB", each(all, field).average().orElseThrow());
    }

    private static Measure most(String metric, double[] all, int field) {
        return new Measure(metric, "MiB", each(all, field).max().orElseThrow());
    }

    private static DoubleStream each(double[] all, int field) {
        return IntStream.range(0, all.length / 2).mapToDouble(rank -> all[2 * rank + field]);
    }
}
