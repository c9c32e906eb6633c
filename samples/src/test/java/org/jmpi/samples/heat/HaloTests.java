package org.jmpi.samples.heat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jmpi.Communicator;
import org.jmpi.junit.Over;
import org.jmpi.junit.RankedTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// The exchange of edges, each rank with a block of its own.
class HaloTests {
    private static final int SIZE = 11;

    private Decomposition cut;
    private Block block;
    private Halo halo;

    @BeforeEach
    void cut(Communicator world) {
        cut = Decomposition.of(SIZE, world.size());
        block = new Block(cut, world.rank());
        halo = new Halo(world, cut, block);
    }

    @AfterEach
    void free() {
        halo.free();
    }

    @RankedTest(ranks = {2, 4, 6}, over = {Over.THREADS, Over.PROCESSES})
    void showsWhatTheNeighboursHave(Communicator world) {
        Arrays.fill(block.cells(), world.rank());

        halo.exchange();

        expectNeighbours(world, -1, 0, block.index(-1, 0), block.index(-1, block.columns - 1));
        expectNeighbours(world, 1, 0, block.index(block.rows, 0), block.index(block.rows, block.columns - 1));
        expectNeighbours(world, 0, -1, block.index(0, -1), block.index(block.rows - 1, -1));
        expectNeighbours(world, 0, 1, block.index(0, block.columns), block.index(block.rows - 1, block.columns));
    }

    /// Where there is no neighbour the halo keeps what it had.
    private void expectNeighbours(Communicator world, int down, int right, int... cells) {
        int neighbour = cut.neighbour(world.rank(), down, right);
        double expected = neighbour == Communicator.PROC_NULL ? world.rank() : neighbour;
        for (int cell : cells) {
            assertThat(block.cells()[cell]).as("cell %d", cell).isEqualTo(expected);
        }
    }

    @RankedTest(ranks = {1, 5})
    void blocksComeTogetherWhereTheyBelong(Communicator world) {
        double[] field = Gather.toRoot(world, cut, block);

        assertThat(field).hasSize(world.rank() == 0 ? SIZE * SIZE : 0);
        for (int cell = 0; cell < field.length; cell++) {
            assertThat(field[cell]).as("cell %d", cell).isEqualTo(Plate.at(cell / SIZE, cell % SIZE, SIZE));
        }
    }
}
