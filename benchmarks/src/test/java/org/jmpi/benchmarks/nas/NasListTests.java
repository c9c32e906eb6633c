package org.jmpi.benchmarks.nas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class NasListTests {

    @Test
    void everyClassOfEveryBenchmarkIsListed() throws Exception {
        Properties programs = new Properties();
        try (InputStream list = Nas.class.getResourceAsStream("/META-INF/jmpi-nas")) {
            programs.load(Objects.requireNonNull(list, "META-INF/jmpi-nas"));
        }
        assertThat(programs).hasSize(Benchmark.values().length * ProblemClass.values().length);
        for (Benchmark benchmark : Benchmark.values()) {
            for (ProblemClass problemClass : ProblemClass.values()) {
                assertThat(programs.getProperty(benchmark + "." + problemClass)).isEqualTo(
                        Nas.class.getName() + " " + benchmark + " " + problemClass);
            }
        }
    }
}
