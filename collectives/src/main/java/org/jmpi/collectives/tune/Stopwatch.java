package org.jmpi.collectives.tune;

import java.util.Arrays;
import java.util.function.IntToLongFunction;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Times what all ranks of a communicator do together. Blocking; every rank must call.
///
/// @param control the ranks; used between batches only
/// @param seconds about how long one measurement may take
public record Stopwatch(Communicator control, double seconds) {
    private static final int BATCHES = 9;
    private static final int MOST_RUNS = 1 << 28;
    private static final double NANOS_A_SECOND = 1e9;

    /// The nanoseconds of one run: those of the slowest rank, the lower quartile of several batches. Equal on all ranks.
    public double nanos(Runnable work) {
        return nanos(runs -> {
            long start = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                work.run();
            }
            return System.nanoTime() - start;
        });
    }

    /// The same of runs that each follow a barrier of `control`, which isn't counted: calls that follow each
    /// other closely would overlap, and give their rate instead. The clock adds some 20 ns.
    public double nanosApart(Runnable work) {
        return nanos(runs -> {
            long nanos = 0;
            for (int run = 0; run < runs; run++) {
                control.barrier();
                long start = System.nanoTime();
                work.run();
                nanos += System.nanoTime() - start;
            }
            return nanos;
        });
    }

    private double nanos(IntToLongFunction batchNanos) {
        int runs = 1;
        double batch = seconds * NANOS_A_SECOND / (2 * BATCHES);
        // Half of the time goes into warming up: batches double until one is long enough.
        for (double spent = 0; spent < batch * BATCHES && runs < MOST_RUNS;) {
            double took = slowest(batchNanos, runs);
            spent += took;
            if (took < batch) {
                runs *= 2;
            }
        }
        double[] times = new double[BATCHES];
        int measured = 0;
        for (double spent = 0; measured < BATCHES && (measured == 0 || spent < 2 * batch * BATCHES); measured++) {
            double took = slowest(batchNanos, runs);
            times[measured] = took / runs;
            spent += took;
        }
        Arrays.sort(times, 0, measured);
        // Whatever disturbs makes it longer: the lower quartile is steadier than the median.
        return times[measured / 4];
    }

    private double slowest(IntToLongFunction batchNanos, int runs) {
        control.barrier();
        return control.allReduce((double) batchNanos.applyAsLong(runs), Op.MAX);
    }
}
