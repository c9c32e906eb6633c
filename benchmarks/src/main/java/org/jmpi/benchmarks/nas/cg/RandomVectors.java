package org.jmpi.benchmarks.nas.cg;

import org.jmpi.benchmarks.nas.Lcg;

/// The sparse random vectors whose outer products make the matrix, one for each of its rows.
final class RandomVectors {
    private static final double DIAGONAL = 0.5;

    /// Where each vector starts in the two other arrays, and after them all their length.
    final int[] starts;
    final int[] places;
    final double[] values;

    private final int order;
    private int length;

    /// @param order   the matrix's number of rows
    /// @param nonzero random elements of a vector, ahead of the one on the diagonal
    RandomVectors(int order, int nonzero) {
        this.order = order;
        starts = new int[order + 1];
        places = new int[order * (nonzero + 1)];
        values = new double[places.length];
        // The reference draws one number ahead of all others.
        Lcg random = new Lcg(Lcg.SEED, 1);
        int range = Integer.highestOneBit(Math.max(1, order - 1)) << 1;
        for (int row = 0; row < order; row++) {
            draw(random, nonzero, range);
            setDiagonal(row);
            starts[row + 1] = length;
        }
    }

    private void draw(Lcg random, int nonzero, int range) {
        int start = length;
        while (length < start + nonzero) {
            double value = random.next();
            int place = (int) (random.next() * range);
            if (place < order && find(start, place) < 0) {
                put(place, value);
            }
        }
    }

    private void setDiagonal(int row) {
        int found = find(starts[row], row);
        if (found < 0) {
            put(row, DIAGONAL);
        } else {
            values[found] = DIAGONAL;
        }
    }

    private void put(int place, double value) {
        places[length] = place;
        values[length++] = value;
    }

    private int find(int start, int place) {
        for (int i = start; i < length; i++) {
            if (places[i] == place) {
                return i;
            }
        }
        return -1;
    }
}
