package org.jmpi.samples.heat;

/// The same computation as plainly as it can be written, to compare with: no blocks, no halos, no messages.
public final class SequentialPlate {

    private SequentialPlate() {
    }

    /// Do all steps on one plate.
    ///
    /// @return size × size temperatures, row by row
    public static double[] solve(int size, int steps) {
        double[][] now = start(size);
        double[][] then = start(size);
        for (int step = 0; step < steps; step++) {
            for (int row = 1; row <= size; row++) {
                relax(now[row - 1], now[row], now[row + 1], then[row]);
            }
            double[][] done = now;
            now = then;
            then = done;
        }
        return inner(now, size);
    }

    /// The largest difference between two fields of the same length.
    public static double largestDifference(double[] one, double[] other) {
        double largest = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.abs(one[i] - other[i]));
        }
        return largest;
    }

    private static double[][] start(int size) {
        double[][] cells = new double[size + 2][size + 2];
        for (int row = -1; row <= size; row++) {
            for (int column = -1; column <= size; column++) {
                cells[row + 1][column + 1] = Plate.at(row, column, size);
            }
        }
        return cells;
    }

    private static void relax(double[] above, double[] row, double[] below, double[] to) {
        for (int i = 1; i < row.length - 1; i++) {
            to[i] = 0.25 * ((above[i] + below[i]) + (row[i - 1] + row[i + 1]));
        }
    }

    private static double[] inner(double[][] cells, int size) {
        double[] field = new double[Math.multiplyExact(size, size)];
        for (int row = 0; row < size; row++) {
            System.arraycopy(cells[row + 1], 1, field, row * size, size);
        }
        return field;
    }
}
