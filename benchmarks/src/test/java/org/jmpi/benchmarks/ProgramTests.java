package org.jmpi.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.Mpi;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The programs, with ranks as threads.
class ProgramTests {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @FunctionalInterface
    private interface Program {
        void run(Mpi mpi, String[] args, PrintStream out);
    }

    /// What a program prints, but for the garbage it leaves.
    private static List<String> lines(Program program, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, UTF_8);
        String[] words = Stream.concat(Stream.of(args), Stream.of("--iterations", "20", "--warmup", "5"))
                .toArray(String[]::new);
        InProcessJob.run(2, Link.INPROC, LIMIT, mpi -> program.run(mpi, words, out));
        return bytes.toString(UTF_8).lines().filter(line -> !line.startsWith("garbage,")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heap", "native", "shared"})
    void everyMemoryServesAnySize(String memory) {
        for (Program program : List.<Program>of(Latency::run, Bandwidth::run, BiBandwidth::run, Overlap::run)) {
            assertThat(lines(program, "--csv", "--sizes", "0,1,8,300K", "--memory", memory)).hasSize(5)
                    .last()
                    .asString()
                    .matches("\\w+,shm," + memory + ",307200,\\w+,[A-Za-z/%]+,[0-9.]+");
        }
    }

    @Test
    void aLabelStandsAsTransport() {
        assertThat(lines(MessageRate::run, "--csv", "--label", "one-host").getLast()).startsWith(
                "messagerate,one-host,native,8,mean,1/s,");
    }

    @Test
    void percentilesRiseUpToTheLargest() {
        List<String> lines = lines(Latency::run, "--csv", "--percentiles", "--sizes", "8");
        assertThat(lines).hasSize(7);
        assertThat(
                lines.subList(2, 7).stream().map(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1))))
                .isSorted();
    }

    @Test
    void aBenchmarkOfTwoRefusesThree() {
        assertThatThrownBy(() -> InProcessJob.run(3, Link.INPROC, LIMIT,
                mpi -> Latency.run(mpi, new String[0], System.out))).hasMessageContainingAll("bench=latency", "ranks=3",
                        "-np 2");
    }

    @Test
    void devicesAreMeasured() {
        System.setProperty("jmpi.device", "host");
        try {
            List<String> lines = lines(Gpu::run, "--csv", "--sizes", "64K", "--millis", "1");
            assertThat(lines).filteredOn(line -> line.startsWith("copy-")).hasSize(3);
            assertThat(lines).filteredOn(line -> line.startsWith("jacobi,")).hasSize(2);
            assertThat(lines).filteredOn(line -> line.startsWith("axpy-java,")).hasSize(1);
            assertThat(lines).anyMatch(line -> line.matches("message-staged,\\w+,native,65536,mean,MB/s,[0-9.]+"));
            assertThat(lines.getLast()).matches("message-host,\\w+,native,65536,mean,MB/s,[0-9.]+");
            assertThat(lines).noneMatch(line -> line.endsWith(",0.0000"));
        } finally {
            System.clearProperty("jmpi.device");
        }
    }
}
