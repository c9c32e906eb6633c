package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jmpi.testing.Executables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script in a checkout: when it builds. Maven is a stand-in that notes how it was called.
@RealProcesses
class ScriptIT {
    private static final List<String> TOOLS = List.of("sh", "cat", "find", "flock", "kill", "mkdir",
            "mv", "readlink", "rm", "sleep", "touch");
    private static final String MAVEN = """
            #!/bin/sh
            sleep 0.3
            echo "$@" >>"$MAVEN_CALLS"
            echo "a message of the build"
            exit "$MAVEN_CODE"
            """;

    @TempDir Path folder;

    private Path checkout;
    private Path tools;

    @BeforeEach
    void layOut() throws IOException {
        checkout = Files.createDirectory(folder.resolve("checkout"));
        tools = Files.createDirectory(folder.resolve("tools"));
        Installation.copyScript(checkout);
        Files.createDirectories(checkout.resolve("core/src/main"));
        Files.createDirectories(checkout.resolve("target/jmpi"));
        Files.createSymbolicLink(checkout.resolve("target/jmpi/lib"), Installation.lib());
        for (String source : List.of("pom.xml", "core/pom.xml", "core/src/main/A.java")) {
            age(Files.createFile(checkout.resolve(source)), 100);
        }
        age(checkout.resolve("core/src/main"), 100);
        for (String tool : TOOLS) {
            for (String place : List.of("/bin", "/usr/bin")) {
                if (Files.exists(Path.of(place, tool)) && !Files.exists(tools.resolve(tool))) {
                    Files.createSymbolicLink(tools.resolve(tool), Path.of(place, tool));
                }
            }
        }
    }

    private static void age(Path path, int seconds) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    private void addMaven() throws IOException {
        Executables.write(tools.resolve("mvn"), MAVEN.getBytes(UTF_8));
    }

    private void stampBuild(int secondsAgo) throws IOException {
        age(Files.createFile(checkout.resolve("target/jmpi/stamp")), secondsAgo);
    }

    private Launch version(int mavenCode) {
        return Launch.command(checkout.resolve("jmpirun").toString(), "--version")
                .with("PATH", tools.toString())
                .with("MAVEN_CALLS", calls().toString())
                .with("MAVEN_CODE", Integer.toString(mavenCode));
    }

    private Path calls() {
        return folder.resolve("calls");
    }

    private void runsQuietly() throws Exception {
        assertThat(version(0).run().quietSuccess()).singleElement().asString().startsWith("jmpirun ");
    }

    @Test
    void nothingIsBuiltWhereNoSourceIsNewer() throws Exception {
        addMaven();
        stampBuild(50);
        runsQuietly();
        assertThat(calls()).doesNotExist();
    }

    @Test
    void theFirstRunBuildsAndTheNextDoesNot() throws Exception {
        addMaven();
        runsQuietly();
        runsQuietly();
        assertThat(Files.readAllLines(calls())).containsExactly("-q -B -Dquick -DskipTests package");
    }

    @Test
    void aNewerSourceIsBuiltOnceByRunsThatStartTogether() throws Exception {
        addMaven();
        stampBuild(150);
        try (Running first = version(0).start(); Running second = version(0).start()) {
            assertThat(first.await().quietSuccess()).isEqualTo(second.await().quietSuccess());
        }
        assertThat(Files.readAllLines(calls())).hasSize(1);
    }

    @Test
    void aBuildThatFailsShowsItsMessagesAndIsTriedAgain() throws Exception {
        addMaven();
        for (int run = 1; run <= 2; run++) {
            assertThat(version(1).run().failure(2)).contains("a message of the build",
                    "jmpirun: the build failed; its messages are above");
            assertThat(Files.readAllLines(calls())).hasSize(run);
        }
    }

    @Test
    void aMissingMavenIsToldInOneLine() throws Exception {
        Result result = version(0).run();
        assertThat(result.failure(2)).contains("Maven is missing; install Maven 3.8 or later");
        assertThat(result.err()).hasSize(1);
    }

    @Test
    void noMavenIsNeededOnceItIsBuilt() throws Exception {
        stampBuild(50);
        runsQuietly();
    }
}
