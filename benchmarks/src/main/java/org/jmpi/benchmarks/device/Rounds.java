package org.jmpi.benchmarks.device;

import org.jmpi.Communicator;
import org.jmpi.Op;

/// Times what all ranks do together.
///
/// @param world  all ranks
/// @param millis how long to measure, about
record Rounds(Communicator world, int millis) {
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    /// Seconds of one piece of work, the mean of as many as all ranks do. Collective.
    double seconds(Runnable work) {
        double slowest = world.allReduce(seconds(work, 1), Op.MAX);
        long rounds = Math.clamp((long) (millis / MILLIS / Math.max(slowest, 1e-7)), 1, 1 << 20);
        return seconds(work, rounds) / rounds;
    }

    private double seconds(Runnable work, long rounds) {
        world.barrier();
        long start = System.nanoTime();
        for (long i = 0; i < rounds; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / NANOS;
    }
}
