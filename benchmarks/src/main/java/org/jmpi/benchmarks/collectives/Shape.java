package org.jmpi.benchmarks.collectives;

/// What a collective's size means.
enum Shape {
    /// It has none.
    NOTHING(false, false),
    /// The message.
    MESSAGE(false, false),
    /// Each rank's block of a message.
    BLOCKS(false, true),
    /// The doubles that are combined.
    REDUCTION(true, false),
    /// The block of the combined doubles that each rank gets.
    REDUCTION_OF_BLOCKS(true, true);

    private final boolean reduction;
    private final boolean blocks;

    Shape(boolean reduction, boolean blocks) {
        this.reduction = reduction;
        this.blocks = blocks;
    }

    /// Whether elements are doubles.
    boolean isReduction() {
        return reduction;
    }

    /// Whether a rank has a block for, or from, each rank.
    boolean hasBlocks() {
        return blocks;
    }

    /// Whether a size makes sense: any, but whole doubles for reductions.
    boolean takes(long bytes) {
        return !reduction || bytes % Double.BYTES == 0;
    }

    /// Bytes of memory on each side.
    long memory(long bytes, int ranks) {
        return blocks ? Math.multiplyExact(bytes, (long) ranks) : bytes;
    }
}
