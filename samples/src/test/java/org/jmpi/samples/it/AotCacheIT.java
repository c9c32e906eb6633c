package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The start-up caches: made once, never stale, never heard of.
@RealProcesses
@Isolated("keeps all cores busy")
class AotCacheIT {
    /// Eight first starts at once, on a small machine.
    private static final Duration TOGETHER = Duration.ofMinutes(3);

    @TempDir Path folder;

    /// An installation with jars of its own, which a test may change.
    private Path install(String name) throws IOException {
        Path home = Files.createDirectory(folder.resolve(name));
        Installation.copyScript(home);
        Path lib = Files.createDirectory(home.resolve("lib"));
        try (Stream<Path> jars = Files.list(Installation.lib())) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        return home;
    }

    private static Launch hello(Path home, String... options) {
        return Launch.command(Stream.of(List.of(home.resolve("jmpirun").toString(), "-np", "2"), List.of(options),
                List.of("sample:hello")).flatMap(List::stream).toArray(String[]::new));
    }

    private static List<String> caches(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("aot"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String hash(Path home) throws IOException {
        List<String> names = caches(home);
        assertThat(names).hasSize(3);
        String hash = names.getFirst().substring(0, names.getFirst().indexOf('.'));
        assertThat(names).containsExactly(hash + ".launcher", hash + ".rank", hash + ".rank-wide");
        return hash;
    }

    private static void says(Launch launch) throws InterruptedException {
        assertThat(launch.run().quietSuccess()).hasSize(3).contains("hello: 2 of 2 ranks answered");
    }

    @Test
    void runsThatStartTogetherMakeOneSetAndLeaveNothingElse() throws Exception {
        Path home = install("home");
        List<Running> first = Stream.generate(() -> hello(home).within(TOGETHER).start()).limit(8).toList();
        try {
            for (Running running : first) {
                assertThat(running.await().quietSuccess()).hasSize(3);
            }
        } finally {
            first.forEach(Running::close);
        }
        String hash = hash(home);
        FileTime made = Files.getLastModifiedTime(home.resolve("aot/" + hash + ".rank"));
        assertThat(String.join("\n", hello(home, "--verbose").run().err())).contains("-XX:AOTCache=" + home);
        assertThat(Files.getLastModifiedTime(home.resolve("aot/" + hash(home) + ".rank"))).isEqualTo(made);
    }

    @Test
    void aChangedJarIsNeverRunStale() throws Exception {
        Path home = install("home");
        says(hello(home));
        String before = hash(home);
        changeMessage(home);
        Launch failing = Launch.command(home.resolve("jmpirun").toString(), "-np", "2", "/bin/sh", "-c", "exit 3");
        assertThat(failing.run().failure(3)).contains("EXIT CODE 3");
        assertThat(hash(home)).isNotEqualTo(before);
    }

    /// Change a class of the launcher; its jar stays as long and as old as it was, or nearly so.
    private static void changeMessage(Path home) throws IOException {
        Path jar;
        try (Stream<Path> jars = Files.list(home.resolve("lib"))) {
            jar = jars.filter(file -> file.toString().contains("jmpi-launcher")).findFirst().orElseThrow();
        }
        FileTime age = Files.getLastModifiedTime(jar);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path entry = zip.getPath("org/jmpi/launcher/ExitCodes.class");
            String code = Files.readString(entry, ISO_8859_1);
            assertThat(code).contains("exit code ");
            Files.writeString(entry, code.replace("exit code ", "EXIT CODE "), ISO_8859_1);
        }
        Files.setLastModifiedTime(jar, age);
    }

    @Test
    void aJobThatTheCacheDoesNotFitPrintsNothingStrange() throws Exception {
        Path home = install("home");
        for (String option : List.of("-XX:+UseZGC", "-Xmx40g", "--add-modules=jdk.httpserver", "-XX:+UseParallelGC",
                "-XX:AOTMode=off")) {
            says(hello(home, "--java-options", option));
        }
    }

    @Test
    void nothingIsMadeWhereItIsNotWanted() throws Exception {
        Path home = install("home");
        says(hello(home).with("JMPI_AOT", "off"));
        assertThat(home.resolve("aot")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOneLineWithVerbose() throws Exception {
        Path home = install("home");
        // A file where the folder should be: this also stops the system's administrator.
        Files.writeString(home.resolve("aot"), "in the way");
        says(hello(home));
        assertThat(hello(home, "--verbose").run().err())
                .filteredOn(line -> line.contains("none could be made in " + home.resolve("aot")))
                .hasSize(1);
    }

    @Test
    void cachesOfAnotherJdkGoWithTheirName() throws Exception {
        Path home = install("home");
        Path aot = Files.createDirectory(home.resolve("aot"));
        Files.createFile(aot.resolve("0123.rank"));
        says(hello(home));
        assertThat(caches(home)).doesNotContain("0123.rank");
        assertThat(hash(home)).hasSize(64);
    }
}
