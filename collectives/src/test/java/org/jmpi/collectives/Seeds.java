package org.jmpi.collectives;

import java.util.Random;
import java.util.stream.LongStream;

/// Runs a random test many times; a failure names the seed that replays it.
final class Seeds {
    private static final int TRIALS = 250;
    private static final int MOST_RANKS = 9;

    private Seeds() {
    }

    @FunctionalInterface
    interface Trial {
        void run(int size, Random random, Sample sample);
    }

    static void each(Trial trial) {
        LongStream.range(0, TRIALS).forEach(seed -> {
            var random = new Random(seed);
            int size = 1 + random.nextInt(MOST_RANKS);
            try {
                trial.run(size, random, new Sample(random));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed=" + seed + ", size=" + size + ": " + e.getMessage(), e);
            }
        });
    }
}
