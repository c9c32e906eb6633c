package org.jmpi.samples;

import java.io.PrintStream;
import java.util.Locale;
import org.jmpi.Mpi;
import org.jmpi.Op;

/// Computes pi as the integral of 4 / (1 + x²) from 0 to 1, by the midpoint rule; the ranks share the
/// intervals.
///
/// Shows the shortest useful parallel program: each rank sums its part, one `allReduce` gives everyone the
/// whole. Options: `--intervals N`.
///
/// Run it: `./jmpirun -np 4 sample:pi --intervals 100000000`
public final class Pi {

    private Pi() {
    }

    /// Join the job and run.
    public static void main(String[] args) {
        try (var mpi = Mpi.init(args)) {
            run(mpi, args, System.out);
        }
    }

    static void run(Mpi mpi, String[] args, PrintStream out) {
        int intervals = Options.parse(args, "intervals")
                .withoutOperands()
                .number("intervals", 10_000_000, 1, 2_000_000_000);
        var world = mpi.world();
        double start = Mpi.wtime();
        double pi = world.allReduce(partOf(intervals, world.rank(), world.size()), Op.SUM);
        double seconds = Mpi.wtime() - start;
        if (world.rank() == 0) {
            report(pi, intervals, world.size(), seconds, out);
        }
    }

    /// The sum over every `size`-th interval from `rank` on, so that all ranks have the same work within one
    /// interval.
    private static double partOf(int intervals, int rank, int size) {
        double width = 1.0 / intervals;
        double sum = 0;
        for (long i = rank; i < intervals; i += size) {
            double x = (i + 0.5) * width;
            sum += 4 / (1 + x * x);
        }
        return sum * width;
    }

    private static void report(double pi, int intervals, int ranks, double seconds, PrintStream out) {
        double error = Math.abs(pi - Math.PI);
        if (error > errorBound(intervals)) {
            throw new IllegalStateException("pi is wrong: pi=" + pi + ", error=" + error + ", bound="
                    + errorBound(intervals));
        }
        out.println(
                String.format(Locale.ROOT, "pi: %.15f, error %.2e, %d intervals on %d ranks in %.4f s", pi,
                        error, intervals, ranks, seconds));
    }

    /// The rule's own error, at most width² / 24 times the second derivative (at most 8), and rounding.
    private static double errorBound(int intervals) {
        double width = 1.0 / intervals;
        return width * width / 3 + intervals * Math.ulp(1.0) * Math.PI;
    }
}
