package org.jmpi.launcher.cores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoresTests {
    @TempDir private Path system;

    private static BitSet processors(int... numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    /// Two sockets of two cores of two processors: processors 0 and 4 are core 0 of socket 0, 1 and 5 its core 1.
    private Cores machine(BitSet usable) throws IOException {
        for (int processor = 0; processor < 8; processor++) {
            Path topology = Files.createDirectories(system.resolve("cpu" + processor + "/topology"));
            Files.writeString(topology.resolve("physical_package_id"), processor % 4 / 2 + "\n");
            Files.writeString(topology.resolve("core_id"), processor % 2 + "\n");
        }
        return Cores.of(usable, system);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 1 | 0-7", "0 | 2 | 0-1,4-5", "1 | 2 | 2-3,6-7", "2 | 4 | 2,6",
        "0 | 3 | 0,4", "1 | 3 | 1,5", "2 | 3 | 2-3,6-7", "5 | 6 | 1,5"})
    void sharesWholeCoresOut(int rank, int ranks, String expected) throws IOException {
        assertThat(Cores.text(machine(processors(0, 1, 2, 3, 4, 5, 6, 7)).share(rank, ranks))).isEqualTo(expected);
    }

    @Test
    void leavesOutWhatMayNotBeUsed() throws IOException {
        Cores cores = machine(processors(1, 3, 7));
        assertThat(cores.cores()).hasSize(2);
        assertThat(cores.share(1, 2)).isEqualTo(processors(3, 7));
    }

    @Test
    void takesAProcessorForACoreWhereTheSystemDoesNotTell() {
        Cores cores = Cores.of(processors(0, 3), system);
        assertThat(cores.share(1, 2)).isEqualTo(processors(3));
    }
}
