package org.jmpi.benchmarks.amdahl;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.Op;

/// Bound by memory: Jacobi's method on a grid that fits no cache, with rows exchanged between neighbours.
public class AmdahlStencil extends AmdahlBenchmark {
    private static final int SIDE = 2_048;

    @Override
    int units() {
        return SIDE;
    }

    @Override
    Work make(Communicator world) {
        return new Grid(world);
    }

    /// Own rows, numbered from 1 on, between one row of each neighbour; rows beyond the grid are hot, and stay so.
    private static final class Grid implements Work {
        private static final int WIDTH = SIDE + 2;
        private static final double QUARTER = 0.25;

        private final Communicator world;
        private final int rows;
        private final int first;
        private final int up;
        private final int down;
        private double[] now;
        private double[] next;

        Grid(Communicator world) {
            this.world = world;
            rows = SIDE / world.size();
            first = world.rank() * rows;
            up = world.rank() == 0 ? Communicator.PROC_NULL : world.rank() - 1;
            down = world.rank() == world.size() - 1 ? Communicator.PROC_NULL : world.rank() + 1;
            now = grid();
            next = grid();
        }

        private double[] grid() {
            double[] grid = new double[(rows + 2) * WIDTH];
            if (up == Communicator.PROC_NULL) {
                Arrays.fill(grid, 0, WIDTH, 1);
            }
            if (down == Communicator.PROC_NULL) {
                Arrays.fill(grid, (rows + 1) * WIDTH, grid.length, 1);
            }
            return grid;
        }

        @Override
        public void compute(int from, int to) {
            for (int row = from - first + 1; row <= to - first; row++) {
                relax(now, next, row * WIDTH);
            }
        }

        private static void relax(double[] from, double[] to, int row) {
            for (int i = row + 1; i <= row + SIDE; i++) {
                to[i] = QUARTER * (from[i - 1] + from[i + 1] + from[i - WIDTH] + from[i + WIDTH]);
            }
        }

        @Override
        public void exchange() {
            var ignoredDown = world.sendRecv(row(rows), down, 0, row(0), up, 0);
            var ignoredUp = world.sendRecv(row(1), up, 1, row(rows + 1), down, 1);
            double[] old = now;
            now = next;
            next = old;
        }

        private Buf row(int row) {
            return Buf.of(next, row * WIDTH, WIDTH);
        }

        @Override
        public double result() {
            double sum = 0;
            for (int i = WIDTH; i < (rows + 1) * WIDTH; i++) {
                sum += now[i];
            }
            return world.allReduce(sum, Op.SUM);
        }
    }
}
