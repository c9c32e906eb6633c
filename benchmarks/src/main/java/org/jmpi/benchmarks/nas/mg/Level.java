package org.jmpi.benchmarks.nas.mg;

/// One grid's shape, and this rank's part of it.
///
/// A grid is a flat array of planes of rows, with one point more at each end of each axis: copies of what stands at
/// the other end, or at the neighbour's side.
///
/// @param points points along an axis of the whole grid, a power of two
/// @param planes planes that this rank has
/// @param shared whether each rank has all planes
record Level(int points, int planes, boolean shared) {
    /// Grids up to this size are computed whole by each rank.
    private static final int SMALL = 16;

    /// The least number of planes that a rank may have of a grid that is split.
    private static final int FEWEST = 4;

    static Level of(int points, int ranks) {
        boolean shared = ranks == 1 || points <= SMALL || points / ranks < FEWEST;
        return new Level(points, shared ? points : points / ranks, shared);
    }

    /// Numbers in a row, with its ends.
    int row() {
        return points + 2;
    }

    /// Numbers in a plane, with its border.
    int plane() {
        return row() * row();
    }

    /// Numbers in a rank's grid, with all around it.
    int size() {
        return Math.multiplyExact(plane(), planes + 2);
    }
}
