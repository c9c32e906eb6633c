package org.jmpi.benchmarks.nas.cg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.jmpi.benchmarks.nas.Share;
import org.junit.jupiter.api.Test;

class MatrixBuilderTests {
    private static final int ORDER = 50;
    private static final int NONZERO = 4;
    private static final double SHIFT = 3;

    /// The matrix as a table: each column is what the rows make of a vector with a single one.
    private static double[][] columns(Share rows) {
        SparseRows matrix = new MatrixBuilder(new RandomVectors(ORDER, NONZERO), ORDER, SHIFT, rows).build();
        double[][] columns = new double[ORDER][(int) rows.count()];
        for (int i = 0; i < ORDER; i++) {
            double[] unit = new double[ORDER];
            unit[i] = 1;
            matrix.multiply(unit, columns[i]);
        }
        return columns;
    }

    @Test
    void isTheWeightedSumOfOuterProducts() {
        RandomVectors vectors = new RandomVectors(ORDER, NONZERO);
        double[][] expected = new double[ORDER][ORDER];
        for (int i = 0; i < ORDER; i++) {
            expected[i][i] += 0.1 - SHIFT;
            double weight = Math.pow(0.1, (double) i / ORDER);
            for (int a = vectors.starts[i]; a < vectors.starts[i + 1]; a++) {
                for (int b = vectors.starts[i]; b < vectors.starts[i + 1]; b++) {
                    expected[vectors.places[a]][vectors.places[b]] += weight * vectors.values[a] * vectors.values[b];
                }
            }
        }
        double[][] columns = columns(new Share(0, ORDER));
        for (int i = 0; i < ORDER; i++) {
            assertThat(columns[i]).containsExactly(expected[i], within(1e-12));
        }
    }

    @Test
    void aRanksRowsAreThoseOfTheWhole() {
        double[][] whole = columns(new Share(0, ORDER));
        double[][] part = columns(new Share(17, 20));
        for (int i = 0; i < ORDER; i++) {
            for (int row = 0; row < 20; row++) {
                assertThat(part[i][row]).isEqualTo(whole[i][17 + row]);
            }
        }
    }

    @Test
    void eachVectorHasItsDiagonalAndNoPlaceTwice() {
        RandomVectors vectors = new RandomVectors(ORDER, NONZERO);
        for (int i = 0; i < ORDER; i++) {
            int[] places = Arrays.copyOfRange(vectors.places, vectors.starts[i], vectors.starts[i + 1]);
            assertThat(places).doesNotHaveDuplicates().contains(i).hasSizeBetween(NONZERO, NONZERO + 1);
        }
    }
}
