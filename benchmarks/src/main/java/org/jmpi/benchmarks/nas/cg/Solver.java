package org.jmpi.benchmarks.nas.cg;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;
import org.jmpi.benchmarks.nas.Share;

/// Solves A z = x by conjugate gradients. Vectors are this rank's rows, but for the one that is multiplied.
final class Solver {
    private static final int STEPS = 25;

    private final Communicator world;
    private final SparseRows matrix;
    private final double[] z;
    private final double[] r;
    private final double[] p;
    private final double[] q;

    private final double[] whole;
    private final Buf wholeBuf;
    private final Buf pBuf;
    private final Buf zBuf;
    private final long[] counts;
    private final long[] firsts;

    Solver(Communicator world, SparseRows matrix, int order) {
        this.world = world;
        this.matrix = matrix;
        counts = Share.counts(order, world.size());
        firsts = Share.firsts(order, world.size());
        int own = (int) counts[world.rank()];
        z = new double[own];
        r = new double[own];
        p = new double[own];
        q = new double[own];
        whole = new double[order];
        wholeBuf = Buf.of(whole);
        pBuf = Buf.of(p);
        zBuf = Buf.of(z);
    }

    /// The solution of the last call.
    double[] solution() {
        return z;
    }

    /// Take 25 steps from zero. Collective.
    ///
    /// @return the length of what is missing, x - A z
    double solve(double[] x) {
        double rho = start(x);
        for (int step = 0; step < STEPS; step++) {
            multiply(pBuf);
            double alpha = rho / world.allReduce(Vectors.dot(p, q), Op.SUM);
            Vectors.addScaled(z, alpha, p);
            Vectors.addScaled(r, -alpha, q);
            double before = rho;
            rho = world.allReduce(Vectors.dot(r, r), Op.SUM);
            Vectors.scaleAndAdd(p, rho / before, r);
        }
        multiply(zBuf);
        return Math.sqrt(world.allReduce(Vectors.squaredDistance(x, q), Op.SUM));
    }

    private double start(double[] x) {
        Arrays.fill(z, 0);
        System.arraycopy(x, 0, r, 0, r.length);
        System.arraycopy(x, 0, p, 0, p.length);
        return world.allReduce(Vectors.dot(r, r), Op.SUM);
    }

    /// Set q to A times the vector that all ranks' parts make.
    private void multiply(Buf part) {
        world.allGatherv(part, wholeBuf, counts, firsts);
        matrix.multiply(whole, q);
    }
}
