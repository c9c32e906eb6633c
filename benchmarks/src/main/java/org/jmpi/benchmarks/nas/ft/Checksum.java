package org.jmpi.benchmarks.nas.ft;

import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// A sum over 1024 points of a field that was transformed twice.
///
/// @param real      its real part
/// @param imaginary its imaginary part
record Checksum(double real, double imaginary) {
    private static final int SAMPLES = 1024;

    /// Add up all ranks' points. Collective.
    ///
    /// The specification transforms forward and then back. Twice in one direction gives the same values, at mirrored
    /// places; so the mirrored places are taken here.
    static Checksum of(Communicator world, Slabs slabs, double[] field) {
        double[] sums = new double[2];
        for (int i = 1; i <= SAMPLES; i++) {
            int x = Math.floorMod(-i, slabs.x());
            int y = Math.floorMod(-3 * i, slabs.y());
            int z = Math.floorMod(-5 * i, slabs.z()) - slabs.rank() * slabs.ownZ();
            if (z >= 0 && z < slabs.ownZ()) {
                int place = 2 * ((z * slabs.y() + y) * slabs.x() + x);
                sums[0] += field[place];
                sums[1] += field[place + 1];
            }
        }
        world.allReduce(Buf.of(sums), Op.SUM);
        return new Checksum(sums[0] / slabs.total(), sums[1] / slabs.total());
    }
}
