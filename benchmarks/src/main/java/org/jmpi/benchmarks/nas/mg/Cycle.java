package org.jmpi.benchmarks.nas.mg;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;

/// One V-cycle after the other, on grids of all levels: `u` the solution or what corrects it, `r` what is missing.
final class Cycle {
    private final Communicator world;
    private final Halo halo;
    private final Smoother smoother;
    private final Level[] levels;
    private final double[][] u;
    private final double[][] r;
    private final double[] v;
    private final int top;

    /// @param logPoints binary logarithm of the points along an axis
    Cycle(Communicator world, int logPoints, Smoother smoother) {
        this.world = world;
        this.smoother = smoother;
        halo = new Halo(world);
        top = logPoints - 1;
        levels = new Level[logPoints];
        u = new double[logPoints][];
        r = new double[logPoints][];
        for (int i = 0; i < logPoints; i++) {
            levels[i] = Level.of(2 << i, world.size());
            u[i] = new double[levels[i].size()];
            r[i] = new double[levels[i].size()];
        }
        v = Charges.grid(world, levels[top]);
    }

    /// Begin with a solution of zero. Collective.
    void start() {
        Arrays.fill(u[top], 0);
        computeResidual(top, v);
    }

    /// Take one cycle. Collective.
    void run() {
        for (int fine = top; fine > 0; fine--) {
            restrict(fine);
        }
        correct(0);
        for (int fine = 1; fine < top; fine++) {
            prolong(fine);
            computeResidual(fine, r[fine]);
            smooth(fine);
        }
        prolong(top);
        computeResidual(top, v);
        smooth(top);
        computeResidual(top, v);
    }

    /// The root of the mean square of what is missing. Collective.
    double norm() {
        return Norm.of(world, levels[top], r[top]);
    }

    private void correct(int level) {
        Arrays.fill(u[level], 0);
        smooth(level);
    }

    private void smooth(int level) {
        smoother.apply(levels[level], r[level], u[level]);
        halo.fill(levels[level], u[level]);
    }

    private void computeResidual(int level, double[] right) {
        Residual.compute(levels[level], u[level], right, r[level]);
        halo.fill(levels[level], r[level]);
    }

    private void restrict(int fine) {
        Level from = levels[fine];
        Level to = levels[fine - 1];
        int planes = from.planes() / 2;
        boolean gathers = to.shared() && !from.shared();
        Restriction.apply(from, r[fine], to, r[fine - 1], planes, gathers ? world.rank() * planes + 1 : 1);
        if (gathers) {
            world.allGather(Buf.of(r[fine - 1], to.plane(), to.planes() * to.plane()));
        }
        halo.fill(to, r[fine - 1]);
    }

    private void prolong(int fine) {
        Level to = levels[fine];
        Level from = levels[fine - 1];
        if (fine < top) {
            Arrays.fill(u[fine], 0);
        }
        int below = from.shared() && !to.shared() ? world.rank() * to.planes() / 2 : 0;
        Prolongation.apply(from, u[fine - 1], below, to, u[fine]);
    }
}
