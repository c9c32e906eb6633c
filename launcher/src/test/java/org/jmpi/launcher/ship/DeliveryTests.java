package org.jmpi.launcher.ship;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a host takes and keeps, by a real shell that stands for it. Its jmpi is a script that tells what it is told.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
@EnabledOnOs(value = OS.LINUX, disabledReason = "hosts run Linux")
class DeliveryTests {
    private static final long SEED = Long.getLong("jmpi.test.seed", 20_261_122);
    private static final String AGENT = "#!/bin/sh\nread -r greeting\necho \"$1: $greeting\"\n";
    private static final int JAR_BYTES = 300_000;
    private static final Delivery.Keep ENOUGH = new Delivery.Keep(7, 1 << 20);

    @TempDir private Path folder;
    private Path cache;
    private Path jar;
    private Shipment shipment;

    /// How a host took it.
    ///
    /// @param sent names of what it asked for
    /// @param said what the agent said
    private record Taken(int code, List<String> sent, List<String> said, String error) {
    }

    @BeforeEach
    void pack() throws IOException {
        cache = folder.resolve("cache/jmpi/shipped");
        Path script = Files.writeString(folder.resolve("jmpirun"), AGENT);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        byte[] bytes = new byte[JAR_BYTES];
        new Random(SEED).nextBytes(bytes);
        jar = Files.write(folder.resolve("it's an app.jar"), bytes);
        shipment = new Shipment(Bundle.of("jmpi", "", List.of(new Bundle.Member("jmpirun", script))));
        shipment.add(jar.toString());
    }

    private Process start(String... shell) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(shell);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("TMPDIR", folder.resolve("no folder").toString());
        return builder.start();
    }

    private Taken deliver(String program, Delivery.Keep keep, String... shell) throws Exception {
        Process process = start(shell);
        List<String> sent = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Delivery delivery = new Delivery(shipment, program, in -> {
            in.write("hello\n".getBytes(UTF_8));
            in.close();
        }, keep, new Delivery.Watcher(bundle -> sent.add(bundle.name()), _ -> {}));
        try (BufferedReader lines = process.inputReader(); OutputStream in = process.getOutputStream()) {
            delivery.start(in);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                delivery.answer(line, in);
                said.add(line);
            }
        } catch (IOException cutShort) {
            // As the launcher does, which then looks at how the shell ends.
        }
        return new Taken(process.waitFor(), sent, said.stream().filter(line -> line.startsWith("agent")).toList(),
                new String(process.getErrorStream().readAllBytes(), UTF_8));
    }

    private Taken deliver() throws Exception {
        return deliver("/nowhere/jmpirun", ENOUGH, "sh", "-s");
    }

    private List<String> kept() throws IOException {
        try (Stream<Path> all = Files.list(cache)) {
            return all.map(path -> path.getFileName().toString()).filter(name -> !name.equals("lock")).toList();
        }
    }

    private List<String> sums() {
        return shipment.bundles().stream().map(Bundle::sum).toList();
    }

    @Test
    void aHostTakesWhatItLacksOnceAndStartsTheAgentFromIt() throws Exception {
        Taken first = deliver();
        assertThat(first.error()).isEmpty();
        assertThat(first.sent()).containsExactly("jmpi", jar.toString());
        assertThat(first.said()).containsExactly("agent: hello");
        String there = Shipment.pathHere(shipment.pathsThere(jar.toString()).getFirst(), cache.toString());
        assertThat(Path.of(there)).as("seed=%d", SEED).hasSameBinaryContentAs(jar);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(cache))).isEqualTo("rwx------");
        Taken second = deliver();
        assertThat(second.sent()).isEmpty();
        assertThat(second.said()).containsExactly("agent: hello");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(sums());
    }

    @Test
    void aHostThatHasJmpiUsesIt() throws Exception {
        Path own = Files.writeString(folder.resolve("own"), AGENT.replace("$1", "$1 of its own"));
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwx------"));
        Taken taken = deliver(own.toString(), ENOUGH, "sh", "-s");
        assertThat(taken.sent()).containsExactly(jar.toString());
        assertThat(taken.said()).containsExactly("agent of its own: hello");
    }

    @Test
    void anotherContentThanWasAnnouncedIsRefusedAndNothingOfItKept() throws Exception {
        byte[] bytes = Files.readAllBytes(jar);
        bytes[JAR_BYTES / 2]++;
        Files.write(jar, bytes);
        Taken taken = deliver();
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.error()).startsWith("jmpirun: " + jar + " came with another checksum than it was sent with: "
                + "expected=" + sums().getLast() + ", came=")
                .endsWith("; leave it as it is while a job starts, and start"
                        + " the job again\n");
        assertThat(kept()).containsExactly(sums().getFirst());
    }

    @Test
    void whatIsCutShortLeavesNothingHalfWritten() throws Exception {
        Files.write(jar, new byte[JAR_BYTES / 2]);
        Taken taken = deliver();
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.said()).isEmpty();
        assertThat(kept()).containsExactly(sums().getFirst());
    }

    @Test
    void aLauncherThatIsGoneLeavesNothingHalfWritten() throws Exception {
        Process process = start("sh", "-s");
        Delivery delivery = new Delivery(shipment, "/nowhere/jmpirun", _ -> {}, ENOUGH,
                new Delivery.Watcher(_ -> {}, _ -> {}));
        try (OutputStream in = process.getOutputStream()) {
            delivery.start(in);
            BufferedReader lines = process.inputReader();
            for (String line = ""; !line.endsWith(sums().getLast()); line = lines.readLine()) {
                delivery.answer(line, in);
            }
            process.getErrorStream().close();
            lines.close();
            in.write(new byte[JAR_BYTES / 2]);
        }
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(kept()).containsExactly(sums().getFirst());
    }

    @Test
    void aHostWithoutRoomSaysSoAndKeepsNothingHalfWritten() throws Exception {
        Taken taken = deliver("/nowhere/jmpirun", ENOUGH, "sh", "-c", "ulimit -f 200; exec sh -s");
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.error()).startsWith("jmpirun: " + jar + " can't be kept: ")
                .endsWith("; make room in " + cache + " there, or set XDG_CACHE_HOME to a folder that has it\n");
        assertThat(kept()).containsExactly(sums().getFirst());
    }

    @Test
    void aHostWithoutAFolderNamesThoseItTried() throws Exception {
        Files.createFile(folder.resolve("cache"));
        Files.createFile(folder.resolve("no folder"));
        Taken taken = deliver();
        assertThat(taken.code()).isEqualTo(1);
        assertThat(taken.error()).startsWith("jmpirun: no folder can keep what is shipped: tried=" + cache + ", "
                + folder.resolve("no folder")).contains("; make one of them writable there");
    }

    @Test
    void entriesThatRestAndThoseOfKilledJobsGo() throws Exception {
        Files.createDirectories(cache.resolve("new.killed/in"));
        Files.createDirectories(cache.resolve("half-removed/in"));
        Path old = Files.createDirectory(cache.resolve("old"));
        Path used = Files.createFile(old.resolve("used"));
        Files.setLastModifiedTime(used, FileTime.from(Instant.now().minus(9, ChronoUnit.DAYS)));
        Path young = Files.createDirectory(cache.resolve("young"));
        Files.setLastModifiedTime(Files.createFile(young.resolve("used")),
                FileTime.from(Instant.now().minus(6, ChronoUnit.DAYS)));
        assertThat(deliver().error()).isEmpty();
        assertThat(kept()).hasSize(3).containsAll(sums()).contains("young");
    }

    @Test
    void whatWasUsedLongestAgoGoesWhereAllIsTooMuch() throws Exception {
        Path other = Files.createDirectories(cache.resolve("other"));
        Files.write(other.resolve("file"), new byte[JAR_BYTES]);
        Files.setLastModifiedTime(Files.createFile(other.resolve("used")),
                FileTime.from(Instant.now().minus(1, ChronoUnit.DAYS)));
        assertThat(deliver("/nowhere/jmpirun", new Delivery.Keep(7, 500), "sh", "-s").error()).isEmpty();
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(sums());
    }

    @Test
    void nothingGoesWhileAnotherJobUsesIt() throws Exception {
        Files.createDirectories(cache.resolve("new.other"));
        Path lock = Files.createFile(cache.resolve("lock"));
        Process job = new ProcessBuilder("flock", "-s", lock.toString(), "sh", "-c", "echo locked; read -r _").start();
        assertThat(job.inputReader().readLine()).isEqualTo("locked");
        assertThat(deliver().said()).containsExactly("agent: hello");
        assertThat(kept()).contains("new.other");
        job.getOutputStream().close();
        assertThat(job.waitFor()).isNotZero();
        assertThat(deliver().said()).containsExactly("agent: hello");
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(sums());
    }
}
