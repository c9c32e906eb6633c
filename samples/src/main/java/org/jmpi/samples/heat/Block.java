package org.jmpi.samples.heat;

/// One rank's cells, row by row, with a border one cell wide for what the neighbours (or the plate's edges)
/// have there.
///
/// ```
///          stride = columns + 2
///     ┌─────────────────────┐
///     │ h h h h h h h h h h │   h: halo, received
///     │ h e e e e e e e e h │   e: edge, sent
///     │ h e . . . . . . e h │
///     │ h e e e e e e e e h │
///     │ h h h h h h h h h h │
///     └─────────────────────┘
/// ```
///
/// There are two copies, for the step just done and the next one; [#step] swaps them.
public final class Block {
    final int rows;
    final int columns;
    final int stride;
    private final double[][] copies;
    private int current;

    /// Fill a rank's block from the plate.
    public Block(Decomposition cut, int rank) {
        rows = cut.rowsOf(rank);
        columns = cut.columnsOf(rank);
        stride = columns + 2;
        double[] start = start(cut, rank);
        copies = new double[][]{start, start.clone()};
    }

    private double[] start(Decomposition cut, int rank) {
        double[] cells = new double[Math.multiplyExact(rows + 2, stride)];
        for (int row = -1; row <= rows; row++) {
            for (int column = -1; column <= columns; column++) {
                cells[index(row, column)] =
                        Plate.at(cut.firstRow(rank) + row, cut.firstColumn(rank) + column, cut.size());
            }
        }
        return cells;
    }

    /// Where the cell of a row and column stands; both start at 0, and -1 is the halo.
    int index(int row, int column) {
        return (row + 1) * stride + column + 1;
    }

    /// The cells as of the last step, with the halo.
    double[] cells() {
        return copies[current];
    }

    /// One of the two copies, 0 or 1.
    double[] copy(int number) {
        return copies[number];
    }

    /// Which copy [#cells] are.
    int currentCopy() {
        return current;
    }

    /// Replace every cell by the mean of its four neighbours. The halo must be up to date.
    public void step() {
        double[] now = copies[current];
        double[] next = copies[1 - current];
        for (int row = 0; row < rows; row++) {
            int from = index(row, 0);
            relax(now, next, from, from + columns, stride);
        }
        current = 1 - current;
    }

    // C2 unrolls this loop but doesn't vectorise it: it can't know that the two arrays aren't one, and reads
    // and writes at different places of one array must not be reordered. Copying the neighbours into rows of
    // their own, which does vectorise, took as long: 0.7 ns a cell in cache, 1.6 ns from memory, either way.
    private static void relax(double[] from, double[] to, int begin, int end, int stride) {
        for (int i = begin; i < end; i++) {
            to[i] = 0.25 * ((from[i - stride] + from[i + stride]) + (from[i - 1] + from[i + 1]));
        }
    }

    /// The largest change of any cell in the last step.
    public double largestChange() {
        double[] now = copies[current];
        double[] before = copies[1 - current];
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            int from = index(row, 0);
            for (int i = from; i < from + columns; i++) {
                largest = Math.max(largest, Math.abs(now[i] - before[i]));
            }
        }
        return largest;
    }
}
