package org.jmpi.benchmarks.nas.ft;

/// How a field is cut.
///
/// @param x     points along the axis that is never cut
/// @param y     points along the axis that columns are cut along
/// @param z     points along the axis that slabs are cut along
/// @param rank  this rank
/// @param ranks how many there are
record Slabs(int x, int y, int z, int rank, int ranks) {

    /// Planes of this rank's slab.
    int ownZ() {
        return z / ranks;
    }

    /// Rows of a plane in this rank's columns.
    int ownY() {
        return y / ranks;
    }

    /// Points of this rank, in either layout.
    int points() {
        return x * y * ownZ();
    }

    /// Points altogether.
    double total() {
        return (double) x * y * z;
    }

    /// Where the points of a line along y stand, in a slab.
    int[] alongY() {
        int[] places = new int[y];
        for (int i = 0; i < y; i++) {
            places[i] = i * x;
        }
        return places;
    }

    /// Where they stand in the first plane of a slab that is made of blocks.
    int[] alongYInBlocks() {
        int[] places = new int[y];
        for (int i = 0; i < y; i++) {
            places[i] = (i / ownY() * ownY() * ownZ() + i % ownY()) * x;
        }
        return places;
    }

    /// Where the points of a line along z stand, in columns.
    int[] alongZ() {
        int[] places = new int[z];
        for (int i = 0; i < z; i++) {
            places[i] = i * ownY() * x;
        }
        return places;
    }
}
