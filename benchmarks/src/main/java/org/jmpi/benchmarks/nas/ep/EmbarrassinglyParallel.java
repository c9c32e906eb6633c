package org.jmpi.benchmarks.nas.ep;

import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Kernel;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.benchmarks.nas.RankRule;
import org.jmpi.benchmarks.nas.Share;

/// EP, on any number of ranks.
///
/// @param logPairs binary logarithm of the number of pairs
/// @param sumX     reference sum of the first deviates
/// @param sumY     reference sum of the second
public record EmbarrassinglyParallel(int logPairs, double sumX, double sumY) implements Kernel {
    private static final double TOLERANCE = 1e-8;
    private static final int LOG_BATCH = 16;
    private static final int BATCH = 1 << LOG_BATCH;

    /// The problem of a class.
    public static EmbarrassinglyParallel of(ProblemClass problemClass) {
        return switch (problemClass) {
            case S -> new EmbarrassinglyParallel(24, -3.247834652034740e3, -6.958407078382297e3);
            case W -> new EmbarrassinglyParallel(25, -2.863319731645753e3, -6.320053679109499e3);
            case A -> new EmbarrassinglyParallel(28, -4.295875165629892e3, -1.580732573678431e4);
            case B -> new EmbarrassinglyParallel(30, 4.033815542441498e4, -2.660669192809235e4);
        };
    }

    @Override
    public Outcome run(Communicator world, Clock clock) {
        long batches = 1L << logPairs - LOG_BATCH;
        RankRule.atMost("EP", world.size(), batches);
        Share share = Share.of(batches, world.rank(), world.size());
        clock.warmUp(() -> add(new Tally(), new Share(share.first(), 1)));
        Tally tally = new Tally();
        double seconds = clock.seconds(() -> {
            add(tally, share);
            tally.join(world);
        });
        return new Outcome("2^" + (logPairs + 1), 0, seconds, Math.scalb(1.0, logPairs + 1), "Random numbers generated",
                List.of(new Check("sum of x", tally.sumX(), sumX, TOLERANCE),
                        new Check("sum of y", tally.sumY(), sumY, TOLERANCE)));
    }

    private static void add(Tally tally, Share batches) {
        for (long batch = batches.first(); batch < batches.end(); batch++) {
            tally.add(batch * BATCH, BATCH);
        }
    }
}
