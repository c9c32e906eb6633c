package org.jmpi.benchmarks.soak;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoakTests {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @ParameterizedTest(name = "{0} ranks, {1}")
    @CsvSource({"1, INPROC", "2, SHM", "3, INPROC", "3, TCP"})
    void everyMessageArrives(int ranks, Link link) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        InProcessJob.run(ranks, link, LIMIT,
                mpi -> Soak.run(mpi, new String[]{"--messages", "3000", "--max-bytes", "8M", "--seed", "11"}, out));
        assertThat(bytes.toString(UTF_8)).startsWith("soak: 3000 messages, ")
                .contains(" on " + ranks + " ranks in ")
                .endsWith("seed 11: every byte was right" + System.lineSeparator());
    }
}
