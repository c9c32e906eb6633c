package org.jmpi.gpu;

/// The work items of a launch: a grid of up to three dimensions, cut into blocks, which are groups that share memory.
///
/// The device does whole blocks, so it may do more items than asked for. Immutable.
///
/// @param dimensions 1 to 3
/// @param x          items in the first dimension, whose neighbours should touch neighbouring memory
/// @param y          items in the second, 1 where there is none
/// @param z          items in the third, 1 where there is none
/// @param blockX     items of a block in the first dimension, 0 where the device may choose all three
/// @param blockY     in the second
/// @param blockZ     in the third
public record Range(int dimensions, long x, long y, long z, int blockX, int blockY, int blockZ) {
    private static final int[][] USUAL = {{256, 1, 1}, {32, 8, 1}, {32, 4, 2}};

    /// Refuses what is no grid.
    public Range {
        if (x < 0 || y < 0 || z < 0 || blockX < 0 || blockY < 0 || blockZ < 0) {
            throw new IllegalArgumentException("a range has no negative sizes: items=" + x + "x" + y + "x" + z
                    + ", block=" + blockX + "x" + blockY + "x" + blockZ + "; give 0 or more");
        }
    }

    /// A row of items.
    public static Range of1d(long x) {
        return new Range(1, x, 1, 1, 0, 0, 0);
    }

    /// A grid of items.
    public static Range of2d(long x, long y) {
        return new Range(2, x, y, 1, 0, 0, 0);
    }

    /// A box of items.
    public static Range of3d(long x, long y, long z) {
        return new Range(3, x, y, z, 0, 0, 0);
    }

    /// The same in blocks of a size.
    ///
    /// @throws IllegalArgumentException where a size isn't positive, or a dimension isn't there
    public Range block(int newX, int newY, int newZ) {
        if (newX < 1 || newY < 1 || newZ < 1 || (dimensions < 2 && newY > 1) || (dimensions < 3 && newZ > 1)) {
            throw new IllegalArgumentException("a block has one item or more in each dimension of its range: block="
                    + newX + "x" + newY + "x" + newZ + ", dimensions=" + dimensions + "; give 1 where there is none");
        }
        return new Range(dimensions, x, y, z, newX, newY, newZ);
    }

    /// The same in blocks of a size.
    public Range block(int newX, int newY) {
        return block(newX, newY, 1);
    }

    /// The same in blocks of a size.
    public Range block(int newX) {
        return block(newX, 1, 1);
    }

    /// The same with the usual block where none was given.
    public Range withBlock() {
        if (blockX > 0) {
            return this;
        }
        int[] usual = USUAL[dimensions - 1];
        return block(usual[0], usual[1], usual[2]);
    }

    /// Items in the last dimension.
    public long last() {
        return dimensions == 1 ? x : dimensions == 2 ? y : z;
    }

    /// Items of a block in the last dimension.
    public int lastBlock() {
        return dimensions == 1 ? blockX : dimensions == 2 ? blockY : blockZ;
    }

    /// Blocks in the first dimension.
    public long groupsX() {
        return Math.ceilDiv(x, blockX);
    }

    /// Blocks in the second dimension.
    public long groupsY() {
        return Math.ceilDiv(y, blockY);
    }

    /// Blocks in the third dimension.
    public long groupsZ() {
        return Math.ceilDiv(z, blockZ);
    }

    /// Whether there is nothing to do.
    public boolean isEmpty() {
        return x == 0 || y == 0 || z == 0;
    }

    @Override
    public String toString() {
        String items = dimensions == 1 ? "" + x : dimensions == 2 ? x + "x" + y : x + "x" + y + "x" + z;
        String block = dimensions == 1 ? "" + blockX
                : dimensions == 2 ? blockX + "x" + blockY : blockX + "x" + blockY + "x" + blockZ;
        return blockX == 0 ? items : items + " in blocks of " + block;
    }
}
