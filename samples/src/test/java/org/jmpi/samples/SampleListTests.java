package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SampleListTests {

    @Test
    void everyListedSampleHasAMain() throws Exception {
        Properties samples = listed();

        assertThat(samples.stringPropertyNames()).containsExactlyInAnyOrder("hello", "ring", "pi", "heat2d",
                "wordcount", "squares", "pipeline", "heat2d-gpu", "mandelbrot-gpu", "matmul-gpu", "nbody-gpu");
        for (String name : samples.stringPropertyNames()) {
            Class<?> sample = Class.forName(samples.getProperty(name));
            assertThat(sample.getSimpleName()).isEqualToIgnoringCase(name.replace("-", ""));
            assertThat(sample.getMethod("main", String[].class).getReturnType()).isEqualTo(void.class);
        }
    }

    private static Properties listed() throws IOException {
        var samples = new Properties();
        try (InputStream list = Hello.class.getResourceAsStream("/META-INF/jmpi-samples")) {
            samples.load(Objects.requireNonNull(list, "META-INF/jmpi-samples"));
        }
        return samples;
    }
}
