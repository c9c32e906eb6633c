package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.samples.it.lab.Lab;
import org.jmpi.samples.it.programs.Looping;
import org.jmpi.samples.it.programs.Whispers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs over several hosts with `--tls`.
@OnLab(forEachTest = true)
class EncryptedHostsIT {
    private static final String WORD = "quietly-spoken";
    private static final Duration SOON = Duration.ofSeconds(10);

    private final LabJobs jobs;
    private final Lab lab;

    @TempDir private Path folder;

    EncryptedHostsIT(LabJobs jobs) {
        this.jobs = jobs;
        lab = jobs.lab();
    }

    /// Which of a program's argument, messages and output can be read on a host's cable.
    private List<String> heard(String... options) throws Exception {
        Path tape = folder.resolve("tape");
        lab.record(1, tape);
        List<String> words = new ArrayList<>(Arrays.asList(options));
        words.addAll(List.of("-np", "3", "-cp", Installation.of(Whispers.class).toString(), Whispers.class.getName(),
                WORD));
        assertThat(jobs.on("h0,h1:2", words.toArray(String[]::new)).run().quietSuccess()).hasSize(3)
                .contains("rank 2 heard " + Whispers.spoken(WORD));
        jobs.assertQuiet();
        String all = Files.readString(tape, ISO_8859_1);
        assertThat(all.length()).as("what the cable recorded").isGreaterThan(100_000);
        return Stream.of(WORD, Whispers.message(WORD), Whispers.spoken(WORD)).filter(all::contains).toList();
    }

    @Test
    void plainJobsCanBeReadOnTheCable() throws Exception {
        assertThat(heard())
                .containsExactly(WORD, Whispers.message(WORD), Whispers.spoken(WORD));
    }

    @Test
    void ofEncryptedJobsNeitherOrdersNorMessagesNorOutputCanBeReadOnTheCable() throws Exception {
        assertThat(heard("--tls")).isEmpty();
    }

    @Test
    void ranksOfOneHostShareMemoryAndOthersUseEncryptedSockets() throws Exception {
        Result result = jobs.on("h0:2,h1:2,h2", "--tls", "-np", "5", "--java-options",
                "-Djmpi.trace.transports=true -Djava.util.logging.SimpleFormatter.format=%5$s%n", "sample:hello").run();
        assertThat(result.success()).contains("hello: 5 of 5 ranks answered");
        assertThat(result.err()).containsExactlyInAnyOrder("rank 0 reaches others by: shm 1, tls 2 3 4",
                "rank 1 reaches others by: shm 0, tls 2 3 4", "rank 2 reaches others by: shm 3, tls 0 1 4",
                "rank 3 reaches others by: shm 2, tls 0 1 4", "rank 4 reaches others by: tls 0 1 2 3");
        assertThat(jobs.on("h0:2,h1:2,h2:2", "--tls", "-np", "6", "sample:pi", "--intervals", "200000")
                .run()
                .quietSuccess()).singleElement().asString().startsWith("pi: 3.1415926535");
        jobs.assertQuiet();
    }

    @Test
    void aCutCableEndsTheJobOnBothSides() throws Exception {
        try (Running job = jobs.on("h0,h1,h2:2", "--tls", "-np", "4", "-cp",
                Installation.of(Looping.class).toString(), Looping.class.getName()).withInput().start()) {
            assertThat(job.awaitLine("looping")).isEmpty();
            lab.cut(2);
            long start = System.nanoTime();
            Result result = job.await();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(result.failure(1)).contains("host h2 with ranks 2 and 3 is lost: it answers no more");
            jobs.assertQuiet();
        }
    }
}
