package org.jmpi.benchmarks.nas.ft;

import org.jmpi.benchmarks.nas.Lcg;

/// The field at time zero: random numbers, in the order of the points.
final class Start {

    private Start() {
    }

    static void fill(Slabs slabs, double[] field) {
        long ahead = 2L * slabs.points() * slabs.rank();
        new Lcg(Lcg.SEED, ahead).fill(field, 0, 2 * slabs.points());
    }
}
