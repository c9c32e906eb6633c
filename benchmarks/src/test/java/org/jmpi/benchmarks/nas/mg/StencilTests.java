package org.jmpi.benchmarks.nas.mg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

/// The stencils, each beside a sum over all 27 neighbours.
class StencilTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 5);
    private static final Level FINE = new Level(8, 4, false);
    private static final Level COARSE = new Level(4, 2, false);

    private final Random random = new Random(SEED);
    private final double[] a = random.doubles(FINE.size()).toArray();
    private final double[] b = random.doubles(FINE.size()).toArray();

    /// Factors of a point by how many axes it is away on.
    private static double sum(double[] grid, int z, int y, int x, double... factors) {
        double sum = 0;
        for (int dz = -1; dz <= 1; dz++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dx = -1; dx <= 1; dx++) {
                    sum += factors[Math.abs(dx) + Math.abs(dy) + Math.abs(dz)]
                            * grid[at(FINE, z + dz, y + dy, x + dx)];
                }
            }
        }
        return sum;
    }

    private static int at(Level level, int z, int y, int x) {
        return z * level.plane() + y * level.row() + x;
    }

    private interface Point {
        void visit(int z, int y, int x);
    }

    private static void inside(Level level, Point point) {
        for (int z = 1; z <= level.planes(); z++) {
            for (int y = 1; y <= level.points(); y++) {
                for (int x = 1; x <= level.points(); x++) {
                    point.visit(z, y, x);
                }
            }
        }
    }

    private static void assertClose(double actual, double expected) {
        assertThat(actual).as("seed=%d", SEED).isCloseTo(expected, within(1e-12));
    }

    @Test
    void residualIsTheRightSideLessTheOperator() {
        double[] r = new double[FINE.size()];
        Residual.compute(FINE, a, b, r);
        inside(FINE, (z, y, x) -> assertClose(r[at(FINE, z, y, x)],
                b[at(FINE, z, y, x)] - sum(a, z, y, x, -8.0 / 3, 0, 1.0 / 6, 1.0 / 12)));
    }

    @Test
    void smootherAddsItsStencil() {
        double[] u = b.clone();
        new Smoother(0.3, 0.7, -0.2).apply(FINE, a, u);
        inside(FINE, (z, y, x) -> assertClose(u[at(FINE, z, y, x)],
                b[at(FINE, z, y, x)] + sum(a, z, y, x, 0.3, 0.7, -0.2, 0)));
    }

    @Test
    void restrictionTakesTheMeanAroundEverySecondPoint() {
        double[] coarse = new double[COARSE.size()];
        Restriction.apply(FINE, a, COARSE, coarse, COARSE.planes(), 1);
        inside(COARSE, (z, y, x) -> assertClose(coarse[at(COARSE, z, y, x)],
                sum(a, 2 * z, 2 * y, 2 * x, 0.5, 0.25, 0.125, 0.0625)));
    }

    @Test
    void prolongationIsLinearBetweenPoints() {
        double[] coarse = random.doubles(COARSE.size()).toArray();
        double[] fine = b.clone();
        Prolongation.apply(COARSE, coarse, 0, FINE, fine);
        inside(FINE, (z, y, x) -> {
            double mean = 0;
            for (int corner = 0; corner < 8; corner++) {
                mean += coarse[at(COARSE, (z + (corner & 1)) / 2, (y + (corner >> 1 & 1)) / 2,
                        (x + (corner >> 2)) / 2)] / 8;
            }
            assertClose(fine[at(FINE, z, y, x)], b[at(FINE, z, y, x)] + mean);
        });
    }
}
