package org.jmpi.samples.heat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jmpi.Communicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecompositionTests {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 1, 2", "4, 2, 2", "6, 2, 3", "7, 1, 7", "12, 3, 4", "64, 8, 8"})
    void rankGridIsAsSquareAsPossible(int ranks, int rows, int columns) {
        assertThat(Decomposition.of(100, ranks)).isEqualTo(new Decomposition(100, rows, columns));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 23})
    void everyCellBelongsToOneRank(int ranks) {
        int size = 23;
        var cut = Decomposition.of(size, ranks);
        int[] owners = new int[size * size];

        for (int rank = 0; rank < ranks; rank++) {
            assertThat(cut.rowsOf(rank)).isBetween(size / cut.rows(), size / cut.rows() + 1);
            assertThat(cut.columnsOf(rank)).isBetween(size / cut.columns(), size / cut.columns() + 1);
            for (int row = 0; row < cut.rowsOf(rank); row++) {
                for (int column = 0; column < cut.columnsOf(rank); column++) {
                    owners[(cut.firstRow(rank) + row) * size + cut.firstColumn(rank) + column]++;
                }
            }
        }

        assertThat(owners).containsOnly(1);
    }

    @Test
    void neighboursBeyondTheEdgeAreNobody() {
        var cut = Decomposition.of(10, 6);

        assertThat(cut.neighbour(4, -1, 0)).isEqualTo(1);
        assertThat(cut.neighbour(4, 0, -1)).isEqualTo(3);
        assertThat(cut.neighbour(4, 0, 1)).isEqualTo(5);
        assertThat(cut.neighbour(4, 1, 0)).isEqualTo(Communicator.PROC_NULL);
        assertThat(cut.neighbour(0, -1, 0)).isEqualTo(Communicator.PROC_NULL);
        assertThat(cut.neighbour(3, 0, -1)).isEqualTo(Communicator.PROC_NULL);
        assertThat(cut.neighbour(2, 0, 1)).isEqualTo(Communicator.PROC_NULL);
    }

    @Test
    void rankWithoutACellIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Decomposition.of(6, 7))
                .withMessageContaining("size=6, ranks=7; give --size 7 or more");
    }
}
