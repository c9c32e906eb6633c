package org.jmpi.samples.heat;

import org.jmpi.Communicator;

/// A square grid of cells cut into a grid of blocks, one a rank, in row order.
///
/// ```
///   4 ranks      6 ranks        5 ranks
///   0 1          0 1 2          0 1 2 3 4
///   2 3          3 4 5
/// ```
///
/// The rank grid is as square as the number of ranks allows, so that blocks have short edges. Blocks differ
/// by at most one row and one column.
///
/// @param size    cells along an edge of the whole grid
/// @param rows    blocks from top to bottom
/// @param columns blocks from left to right
public record Decomposition(int size, int rows, int columns) {

    /// Cut a grid for a number of ranks.
    ///
    /// @throws IllegalArgumentException where a rank would be left without a cell
    public static Decomposition of(int size, int ranks) {
        int rows = (int) Math.sqrt(ranks);
        while (ranks % rows != 0) {
            rows--;
        }
        int columns = ranks / rows;
        if (size < columns) {
            throw new IllegalArgumentException(
                    "grid too small for its ranks: size=" + size + ", ranks=" + ranks
                            + "; give --size " + columns + " or more, or use fewer ranks");
        }
        return new Decomposition(size, rows, columns);
    }

    /// The first row of a rank's block.
    public int firstRow(int rank) {
        return begin(rank / columns, rows);
    }

    /// The first column of a rank's block.
    public int firstColumn(int rank) {
        return begin(rank % columns, columns);
    }

    /// The number of rows of a rank's block.
    public int rowsOf(int rank) {
        return begin(rank / columns + 1, rows) - firstRow(rank);
    }

    /// The number of columns of a rank's block.
    public int columnsOf(int rank) {
        return begin(rank % columns + 1, columns) - firstColumn(rank);
    }

    /// The rank whose block lies so many blocks further down and to the right, or PROC_NULL beyond the
    /// plate's edge.
    int neighbour(int rank, int down, int right) {
        int row = rank / columns + down;
        int column = rank % columns + right;
        boolean inside = row >= 0 && row < rows && column >= 0 && column < columns;
        return inside ? row * columns + column : Communicator.PROC_NULL;
    }

    private int begin(int part, int parts) {
        return (int) ((long) size * part / parts);
    }
}
