package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.samples.it.programs.Exchanges;
import org.jmpi.samples.it.programs.NoDescriptors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A system that lacks something: jobs run, or say in one line what lacks.
@RealProcesses
class BadSystemIT {
    /// What containers give.
    private static final String SMALL_SHARED_MEMORY = "mount -t tmpfs -o size=64m tmpfs /dev/shm";
    private static final String FULL_SHARED_MEMORY = SMALL_SHARED_MEMORY
            + "\nhead -c 70000000 /dev/zero >/dev/shm/full 2>/dev/null || true";

    @TempDir Path folder;

    private static String[] exchange(int ranks, String transport) {
        return new String[]{Launch.script(), "-np", Integer.toString(ranks), "--transport", transport, "-cp",
            Installation.of(Exchanges.class).toString(), Exchanges.class.getName()};
    }

    private static void exchangesEverything(Launch launch, int ranks) throws InterruptedException {
        assertThat(launch.run().quietSuccess()).containsExactly(ranks + " ranks have exchanged everything");
    }

    @Test
    void aContainersSharedMemoryIsNotNeeded() throws Exception {
        exchangesEverything(Namespace.with(SMALL_SHARED_MEMORY, exchange(8, "shm")), 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void fullSharedMemoryIsNotNeeded(String transport) throws Exception {
        exchangesEverything(Namespace.with(FULL_SHARED_MEMORY, exchange(3, transport)), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void readOnlyFoldersForHomeAndTemporaryFilesDo(String transport) throws Exception {
        String readOnly = """
                mount -t tmpfs -o ro tmpfs "$HOME"
                mount --bind /tmp /tmp
                mount -o remount,bind,ro /tmp
                mount -t tmpfs -o ro tmpfs /dev/shm""";
        Path home = Files.createDirectory(folder.resolve("home"));
        exchangesEverything(Namespace.with(readOnly, exchange(3, transport)).with("HOME", home.toString()), 3);
    }

    @Test
    void aSourceFileNeedsATemporaryFolderAndSaysSo() throws Exception {
        Path source = Files.writeString(folder.resolve("Hello.java"), "void main() {}");
        String readOnly = "mount --bind /tmp /tmp\nmount -o remount,bind,ro /tmp";
        Result result = Namespace.with(readOnly, Launch.script(), "-np", "2", source.toString()).run();
        assertThat(result.failure(2)).contains("Read-only file system; check the temp folder /tmp");
        assertThat(result.err()).hasSize(1);
    }

    @Test
    void aFullDiskIsNotNeeded() throws Exception {
        String full = """
                mount -t tmpfs -o size=1m tmpfs "$HOME"
                head -c 2000000 /dev/zero >"$HOME/full" 2>/dev/null || true""";
        Path home = Files.createDirectory(folder.resolve("home"));
        exchangesEverything(Namespace.with(full, exchange(3, "shm"))
                .with("HOME", home.toString())
                .with("XDG_CACHE_HOME", home.toString())
                .in(home), 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shm", "tcp"})
    void aHostNameThatDoesNotResolveIsNotNeeded(String transport) throws Exception {
        String unknown = "hostname nowhere.invalid\nmount --bind /dev/null /etc/hosts\n"
                + "mount --bind /dev/null /etc/resolv.conf";
        exchangesEverything(Namespace.with(unknown, exchange(3, transport)), 3);
    }

    private static Result withDescriptors(int limit, String... job) throws InterruptedException {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + limit + "; exec \"$@\"", "sh"));
        words.addAll(List.of(job));
        return Launch.command(words.toArray(String[]::new)).run();
    }

    /// From too few for a JVM up to enough.
    @ParameterizedTest
    @ValueSource(ints = {12, 20, 32, 64})
    void tooFewFileDescriptorsEndTheJobWithAMessage(int limit) throws Exception {
        for (String transport : List.of("shm", "tcp")) {
            Result result = withDescriptors(limit, exchange(3, transport));
            if (result.code() != 0) {
                assertThat(result.err()).as("%s", result).isNotEmpty();
            }
        }
    }

    @Test
    void aProgramThatUsesAllFileDescriptorsEndsWithTheConnectionItCannotMake() throws Exception {
        Result result = withDescriptors(200, Launch.script(), "-np", "2", "--transport", "tcp", "-cp",
                Installation.of(NoDescriptors.class).toString(), NoDescriptors.class.getName());
        assertThat(result.failure(1)).contains("rank 1 ", "connection lost: rank=0");
    }

    @Test
    void jobsThatRunAtOnceDoNotMeet() throws Exception {
        try (Running first = Launch.command(exchange(3, "shm")).start();
                Running second = Launch.command(exchange(2, "tcp")).start();
                Running third = Launch.command(exchange(2, "shm")).start()) {
            assertThat(first.await().quietSuccess()).containsExactly("3 ranks have exchanged everything");
            assertThat(second.await().quietSuccess()).containsExactly("2 ranks have exchanged everything");
            assertThat(third.await().quietSuccess()).containsExactly("2 ranks have exchanged everything");
        }
    }
}
