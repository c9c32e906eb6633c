package org.jmpi.benchmarks.nas.ep;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.nas.Lcg;

/// Sums of the normal deviates, and how many pairs fell into each square ring around the origin.
final class Tally {
    /// What EP starts from.
    private static final long SEED = 271_828_183;
    private static final int RINGS = 10;
    private static final int SUM_X = RINGS;
    private static final int SUM_Y = RINGS + 1;

    private final double[] values = new double[RINGS + 2];

    /// Add pairs.
    ///
    /// @param first number of the first pair
    /// @param pairs how many
    void add(long first, int pairs) {
        long x = SEED * Lcg.power(2 * first) & Lcg.MASK;
        double sumX = 0;
        double sumY = 0;
        for (int i = 0; i < pairs; i++) {
            x = x * Lcg.MULTIPLIER & Lcg.MASK;
            double u = x * (2 * Lcg.SCALE) - 1;
            x = x * Lcg.MULTIPLIER & Lcg.MASK;
            double v = x * (2 * Lcg.SCALE) - 1;
            double square = u * u + v * v;
            if (square <= 1) {
                double factor = Math.sqrt(-2 * Math.log(square) / square);
                u *= factor;
                v *= factor;
                values[(int) Math.max(Math.abs(u), Math.abs(v))]++;
                sumX += u;
                sumY += v;
            }
        }
        values[SUM_X] += sumX;
        values[SUM_Y] += sumY;
    }

    /// Add up all ranks' tallies. Collective.
    void join(Communicator world) {
        world.allReduce(Buf.of(values), Op.SUM);
    }

    double sumX() {
        return values[SUM_X];
    }

    double sumY() {
        return values[SUM_Y];
    }
}
