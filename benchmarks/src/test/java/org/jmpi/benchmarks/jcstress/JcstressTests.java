package org.jmpi.benchmarks.jcstress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Every outcome that the memory model or the protocol forbids stays unseen.
class JcstressTests {

    @Test
    void seesNoForbiddenOutcome() throws IOException, InterruptedException {
        JcstressRun run = JcstressRun.of("org.jmpi.*", Path.of("target", "jcstress"), Variants.parkingAtOnce(),
                Variants.sleepingLong());
        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.planned()).as("tests chosen; %s", run.output()).isPositive().isEqualTo(testsWritten());
        assertThat(run.passed()).as("tests passed; %s", run.output()).isEqualTo(run.planned());
    }

    /// Lines of the list that jcstress's annotation processor writes, one a test.
    private static long testsWritten() throws IOException {
        try (InputStream list = JcstressTests.class.getResourceAsStream("/META-INF/TestList")) {
            assertThat(list).as("the list of jcstress tests").isNotNull();
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank())
                    .count();
        }
    }
}
