package org.jmpi.benchmarks.nas.cg;

import java.util.Arrays;
import org.jmpi.benchmarks.nas.Share;

/// Makes rows of the matrix: a weighted sum of the vectors' outer products, less the shift on the diagonal.
final class MatrixBuilder {
    /// The matrix's condition, about, before the shift; and the least eigenvalue that is added.
    private static final double CONDITION = 0.1;

    private final RandomVectors vectors;
    private final int order;
    private final double diagonal;
    private final Share rows;

    /// The row being made: its elements by column, and the columns that have one.
    private final double[] sums;
    private final boolean[] used;
    private final int[] columns;
    private int width;

    MatrixBuilder(RandomVectors vectors, int order, double shift, Share rows) {
        this.vectors = vectors;
        this.order = order;
        this.diagonal = CONDITION - shift;
        this.rows = rows;
        sums = new double[order];
        used = new boolean[order];
        columns = new int[order];
    }

    SparseRows build() {
        int first = (int) rows.first();
        int count = (int) rows.count();
        int[] listStarts = listStarts(first, count);
        int[] list = list(first, count, listStarts);
        int[] owners = owners();
        double[] weights = weights();
        SparseRows.Collector collected = new SparseRows.Collector(count);
        for (int row = 0; row < count; row++) {
            for (int i = listStarts[row]; i < listStarts[row + 1]; i++) {
                int owner = owners[list[i]];
                addVector(owner, weights[owner] * vectors.values[list[i]]);
            }
            add(first + row, diagonal);
            finish(collected);
        }
        return collected.rows();
    }

    /// Where in the list of elements, sorted by row, each row's start.
    private int[] listStarts(int first, int count) {
        int[] starts = new int[count + 1];
        for (int i = 0; i < vectors.starts[order]; i++) {
            int row = vectors.places[i] - first;
            if (row >= 0 && row < count) {
                starts[row + 1]++;
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        return starts;
    }

    private int[] list(int first, int count, int[] starts) {
        int[] next = starts.clone();
        int[] list = new int[starts[count]];
        for (int i = 0; i < vectors.starts[order]; i++) {
            int row = vectors.places[i] - first;
            if (row >= 0 && row < count) {
                list[next[row]++] = i;
            }
        }
        return list;
    }

    /// The vector that each element belongs to.
    private int[] owners() {
        int[] owners = new int[vectors.starts[order]];
        for (int vector = 0; vector < order; vector++) {
            Arrays.fill(owners, vectors.starts[vector], vectors.starts[vector + 1], vector);
        }
        return owners;
    }

    /// A geometric series from 1 down to the condition.
    private double[] weights() {
        double[] weights = new double[order];
        double ratio = Math.pow(CONDITION, 1.0 / order);
        double weight = 1;
        for (int i = 0; i < order; i++) {
            weights[i] = weight;
            weight *= ratio;
        }
        return weights;
    }

    private void addVector(int vector, double factor) {
        for (int i = vectors.starts[vector]; i < vectors.starts[vector + 1]; i++) {
            add(vectors.places[i], vectors.values[i] * factor);
        }
    }

    private void add(int column, double value) {
        sums[column] += value;
        if (!used[column]) {
            used[column] = true;
            columns[width++] = column;
        }
    }

    private void finish(SparseRows.Collector collected) {
        Arrays.sort(columns, 0, width);
        for (int i = 0; i < width; i++) {
            collected.add(columns[i], sums[columns[i]]);
            sums[columns[i]] = 0;
            used[columns[i]] = false;
        }
        width = 0;
        collected.endRow();
    }
}
