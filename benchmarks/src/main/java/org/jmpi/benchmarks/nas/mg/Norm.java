package org.jmpi.benchmarks.nas.mg;

import org.jmpi.Communicator;
import org.jmpi.Op;

/// The root of a grid's mean square.
final class Norm {

    private Norm() {
    }

    /// Collective, where the level is split.
    static double of(Communicator world, Level level, double[] grid) {
        double sum = 0;
        for (int z = 1; z <= level.planes(); z++) {
            for (int y = 1; y <= level.points(); y++) {
                sum += squares(grid, z * level.plane() + y * level.row() + 1, level.points());
            }
        }
        double total = level.shared() ? sum : world.allReduce(sum, Op.SUM);
        return Math.sqrt(total / level.points() / level.points() / level.points());
    }

    private static double squares(double[] grid, int from, int count) {
        double sum = 0;
        for (int i = from; i < from + count; i++) {
            sum += grid[i] * grid[i];
        }
        return sum;
    }
}
