package org.jmpi.benchmarks.nas.cg;

import java.util.Arrays;

/// Rows of a sparse matrix, compressed: each row's columns and elements, one after the other.
final class SparseRows {
    private final int[] starts;
    private final int[] columns;
    private final double[] elements;

    private SparseRows(int[] starts, int[] columns, double[] elements) {
        this.starts = starts;
        this.columns = columns;
        this.elements = elements;
    }

    /// Take rows in as they come.
    static final class Collector {
        private static final int WIDTH = 64;

        private final int[] starts;
        private int[] columns;
        private double[] elements;
        private int row;
        private int length;

        Collector(int rows) {
            starts = new int[rows + 1];
            columns = new int[Math.max(1, rows * WIDTH)];
            elements = new double[columns.length];
        }

        void add(int column, double element) {
            if (length == columns.length) {
                columns = Arrays.copyOf(columns, length * 2);
                elements = Arrays.copyOf(elements, length * 2);
            }
            columns[length] = column;
            elements[length++] = element;
        }

        void endRow() {
            starts[++row] = length;
        }

        SparseRows rows() {
            return new SparseRows(starts, Arrays.copyOf(columns, length), Arrays.copyOf(elements, length));
        }
    }

    /// Set `target` to these rows times the whole vector.
    void multiply(double[] vector, double[] target) {
        for (int row = 0; row < starts.length - 1; row++) {
            target[row] = product(vector, starts[row], starts[row + 1]);
        }
    }

    /// Four sums at once: an addition takes four cycles, and each waits for the one before.
    private double product(double[] vector, int from, int to) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int i = from;
        for (; i < to - 3; i += 4) {
            a += elements[i] * vector[columns[i]];
            b += elements[i + 1] * vector[columns[i + 1]];
            c += elements[i + 2] * vector[columns[i + 2]];
            d += elements[i + 3] * vector[columns[i + 3]];
        }
        for (; i < to; i++) {
            a += elements[i] * vector[columns[i]];
        }
        return a + b + (c + d);
    }
}
