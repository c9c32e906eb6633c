package org.jmpi.benchmarks.nas.mg;

import org.jmpi.Buf;
import org.jmpi.Communicator;

/// Sets the points around a rank's part of a grid, axis by axis: the other end's, or a neighbour's.
final class Halo {
    private static final int UP = 1;
    private static final int DOWN = 2;

    private final Communicator world;

    Halo(Communicator world) {
        this.world = world;
    }

    /// Fill in what surrounds the grid. Collective where the level is split.
    void fill(Level level, double[] grid) {
        for (int plane = 1; plane <= level.planes(); plane++) {
            wrapPlane(level, grid, plane * level.plane());
        }
        if (level.shared()) {
            copy(grid, level.planes(), 0, level.plane());
            copy(grid, 1, level.planes() + 1, level.plane());
        } else {
            exchange(level, grid);
        }
    }

    private static void wrapPlane(Level level, double[] grid, int start) {
        int points = level.points();
        int row = level.row();
        for (int y = start + row; y <= start + points * row; y += row) {
            grid[y] = grid[y + points];
            grid[y + points + 1] = grid[y + 1];
        }
        System.arraycopy(grid, start + points * row, grid, start, row);
        System.arraycopy(grid, start + row, grid, start + (points + 1) * row, row);
    }

    private static void copy(double[] grid, int from, int to, int plane) {
        System.arraycopy(grid, from * plane, grid, to * plane, plane);
    }

    private void exchange(Level level, double[] grid) {
        int above = (world.rank() + 1) % world.size();
        int below = (world.rank() + world.size() - 1) % world.size();
        world.sendRecv(plane(level, grid, level.planes()), above, UP, plane(level, grid, 0), below, UP);
        world.sendRecv(plane(level, grid, 1), below, DOWN, plane(level, grid, level.planes() + 1), above, DOWN);
    }

    private static Buf plane(Level level, double[] grid, int plane) {
        return Buf.of(grid, plane * level.plane(), level.plane());
    }
}
