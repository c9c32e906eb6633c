package org.jmpi.samples.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BlockTests {
    private static final int SIZE = 19;

    @Test
    void oneBlockDoesWhatTheSequentialPlateDoes() {
        var block = new Block(Decomposition.of(SIZE, 1), 0);

        for (int step = 0; step < 33; step++) {
            block.step();
        }

        double[] expected = SequentialPlate.solve(SIZE, 33);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                assertThat(block.cells()[block.index(row, column)]).isEqualTo(expected[row * SIZE + column]);
            }
        }
    }

    @Test
    void largestChangeIsThatOfTheLastStep() {
        var block = new Block(Decomposition.of(SIZE, 1), 0);
        double[] before = SequentialPlate.solve(SIZE, 4);

        for (int step = 0; step < 5; step++) {
            block.step();
        }

        double change = SequentialPlate.largestDifference(before, SequentialPlate.solve(SIZE, 5));
        assertThat(block.largestChange()).isEqualTo(change).isPositive();
    }

    @Test
    void temperaturesStayBetweenColdAndHotAndTheHotEdgeWarmsTheRest() {
        double[] field = SequentialPlate.solve(SIZE, 2000);

        assertThat(Arrays.stream(field)).allMatch(cell -> cell > Plate.COLD && cell < Plate.HOT);
        assertThat(field[SIZE / 2]).isGreaterThan(field[(SIZE - 1) * SIZE + SIZE / 2]);
    }
}
