package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AotCachesTests {
    private static final long GIB_IN_KIB = 1 << 20;

    @TempDir private Path folder;

    private AotCaches caches;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createFile(folder.resolve("hash.rank"));
        Files.createFile(folder.resolve("hash.rank-wide"));
        caches = new AotCaches(folder.resolve("hash").toString());
    }

    private List<String> options(String... others) {
        return caches.options(ProgramResolver.ownJava(), List.of(others), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xmx2g", "-XX:+UseG1GC", "-XX:+UseParallelGC", "-Dname=AOT", "-ea", "-Xlog:gc",
        "-XX:MaxRAMPercentage=20", "--enable-native-access=ALL-UNNAMED"})
    void isKeptWithOptionsThatTheJvmTakesItWith(String option) {
        assertThat(options(option)).startsWith("-XX:AOTCache=" + folder.resolve("hash.rank"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-XX:+UseZGC", "-XX:+UseShenandoahGC", "-XX:+UseEpsilonGC", "-XX:-UseCompressedOops",
        "-XX:+UseCompactObjectHeaders", "-XX:AOTCache=mine", "-XX:AOTMode=off", "-Xshare:off",
        "-XX:SharedArchiveFile=mine", "-XX:ArchiveClassesAtExit=mine", "--add-modules=jdk.httpserver", "--add-opens",
        "--module-path=mods", "-p", "--patch-module", "--enable-native-access=mine", "-javaagent:a.jar",
        "-agentlib:jdwp", "-Xbootclasspath/a:a.jar"})
    void isLeftOutWithOptionsThatTheJvmRefusesItWith(String option) {
        assertThat(options("-Xss1m", option)).isEmpty();
    }

    @Test
    void aRefusalIsNotHeardOf() {
        assertThat(options()).contains("-Xlog:disable", "-Xlog:all=warning,aot*=off,cds*=off:stderr");
    }

    @Test
    void anotherJavaGetsNone() {
        assertThat(caches.options("/opt/other/bin/java", List.of(), false)).isEmpty();
    }

    @Test
    void aMissingFileIsNoCache() {
        assertThat(new AotCaches(folder.resolve("other").toString()).options(ProgramResolver.ownJava(), List.of(),
                false)).isEmpty();
        assertThat(new AotCaches(null).options(ProgramResolver.ownJava(), List.of(), false)).isEmpty();
    }

    @Test
    void largeHeapsHaveTheirOwn() {
        assertThat(caches.options(ProgramResolver.ownJava(), List.of(), true))
                .contains("-XX:AOTCache=" + folder.resolve("hash.rank-wide"));
    }

    @Test
    void aHeapIsLargeFrom32GibOn() {
        assertThat(HeapWidth.isWide(List.of("-Xmx32g"), 0)).isTrue();
        assertThat(HeapWidth.isWide(List.of("-Xmx32767m"), 0)).isFalse();
        assertThat(HeapWidth.isWide(List.of("-XX:MaxHeapSize=34359738368"), 0)).isTrue();
        assertThat(HeapWidth.isWide(List.of("-Xmx40g", "-Xmx1g"), 0)).isFalse();
        assertThat(HeapWidth.isWide(List.of("-Xmxnonsense"), 0)).isFalse();
        assertThat(HeapWidth.isWide(List.of("-XX:MaxRAMPercentage=37.5"), 128 * GIB_IN_KIB)).isTrue();
        assertThat(HeapWidth.isWide(List.of("-XX:MaxRAMPercentage=37.5"), 64 * GIB_IN_KIB)).isFalse();
    }

    @Test
    void aTrainingRecordsBothKindsOfHeap() {
        AotTraining training = new AotTraining("/new");
        List<String> command = List.of("java", "-cp", "a.jar", "Main");
        assertThat(training.recorded(command, 0)).startsWith("java", "-XX:AOTCacheOutput=/new/rank")
                .endsWith("-cp", "a.jar", "Main");
        assertThat(training.recorded(command, 1)).startsWith("java", "-XX:AOTCacheOutput=/new/rank-wide",
                "-XX:-UseCompressedOops");
    }
}
