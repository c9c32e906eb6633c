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

class TopologyTests {
    @TempDir private Path system;

    private static BitSet processors(int... numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    /// Two sockets of two cores of two processors: processors 0 and 4 are core 0 of socket 0, 1 and 5 its core 1. Near
    /// the first part of the memory is core 0 of socket 0, near the second what is left of it, near the third socket 1.
    private Topology machine(BitSet usable) throws IOException {
        for (int processor = 0; processor < 8; processor++) {
            Path topology = Files.createDirectories(system.resolve("cpu/cpu" + processor + "/topology"));
            Files.writeString(topology.resolve("physical_package_id"), processor % 4 / 2 + "\n");
            Files.writeString(topology.resolve("core_id"), processor % 2 + "\n");
        }
        String[] nodes = {"0,4\n", "1,5\n", "2-3,6-7\n", "\n"};
        for (int node = 0; node < nodes.length; node++) {
            Path folder = Files.createDirectories(system.resolve("node/node" + node));
            Files.writeString(folder.resolve("cpulist"), nodes[node]);
        }
        return Topology.of(usable, system);
    }

    private Topology machine() throws IOException {
        return machine(processors(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | 1 | 0-7", "0 | 2 | 0-1,4-5", "1 | 2 | 2-3,6-7", "2 | 4 | 2,6",
        "0 | 3 | 0,4", "1 | 3 | 1,5", "2 | 3 | 2-3,6-7", "0 | 6 | 0,4", "1 | 6 | 0,4", "5 | 6 | 3,7"})
    void sharesWholeCoresOut(int rank, int ranks, String expected) throws IOException {
        assertThat(Topology.text(machine().share(BindTo.CORE, rank, ranks))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"SOCKET | 0 | 1 | 0-7", "SOCKET | 0 | 2 | 0-1,4-5", "SOCKET | 1 | 4 | 0-1,4-5",
        "SOCKET | 2 | 4 | 2-3,6-7", "NUMA | 0 | 3 | 0,4", "NUMA | 1 | 3 | 1,5", "NUMA | 2 | 3 | 2-3,6-7",
        "NUMA | 0 | 2 | 0,4", "NUMA | 1 | 2 | 1-3,5-7", "NUMA | 5 | 6 | 2-3,6-7"})
    void sharesWholeSocketsAndDomainsOut(BindTo kind, int rank, int ranks, String expected) throws IOException {
        assertThat(Topology.text(machine().share(kind, rank, ranks))).isEqualTo(expected);
    }

    @Test
    void drawsSocketsCoresAndProcessors() throws IOException {
        assertThat(machine().picture(processors(0, 4))).isEqualTo("[BB/..][../..]");
        assertThat(machine().picture(processors(5, 2, 3, 6, 7))).isEqualTo("[../.B][BB/BB]");
        assertThat(machine(processors(0, 1, 3)).picture(processors(3))).isEqualTo("[./.][B]");
    }

    @Test
    void leavesOutWhatMayNotBeUsed() throws IOException {
        Topology topology = machine(processors(1, 3, 7));
        assertThat(topology.units(BindTo.CORE)).hasSize(2);
        assertThat(topology.share(BindTo.CORE, 1, 2)).isEqualTo(processors(3, 7));
    }

    @Test
    void takesAProcessorForACoreWhereTheSystemDoesNotTell() {
        Topology topology = Topology.of(processors(0, 3), system);
        assertThat(topology.share(BindTo.CORE, 1, 2)).isEqualTo(processors(3));
        assertThat(topology.units(BindTo.SOCKET)).containsExactly(processors(0, 3));
        assertThat(topology.units(BindTo.NUMA)).containsExactly(processors(0, 3));
    }
}
