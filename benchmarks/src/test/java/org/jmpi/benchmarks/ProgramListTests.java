package org.jmpi.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ProgramListTests {

    @Test
    void everyListedProgramHasAMain() throws Exception {
        Properties programs = new Properties();
        try (InputStream list = Latency.class.getResourceAsStream("/META-INF/jmpi-benchmarks")) {
            programs.load(Objects.requireNonNull(list, "META-INF/jmpi-benchmarks"));
        }
        assertThat(programs.stringPropertyNames()).contains("latency", "bandwidth", "bibandwidth", "collectives", "gpu",
                "memory", "messagerate", "multithread", "overlap", "scale", "startup", "stencil", "tail", "soak");
        for (String name : programs.stringPropertyNames()) {
            Class<?> program = Class.forName(programs.getProperty(name));
            assertThat(program.getSimpleName()).isEqualToIgnoringCase(name);
            assertThat(program.getMethod("main", String[].class).getReturnType()).isEqualTo(void.class);
        }
    }
}
