package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DryRunTests {
    @TempDir private Path folder;

    @Test
    void showsEachRanksShareAndCommandAndStartsNone() throws Exception {
        Result result = LauncherProcess.run(folder, "--dry-run", "-np", "2", "--java-options",
                "-Xmx256m -XX:+UseParallelGC"
                        + " -XX:ParallelGCThreads=1 -XX:CICompilerCount=3",
                "-cp", System.getProperty("java.class.path"),
                TestPrograms.class.getName(), "it's", ":", "-np", "1", "touch", "started");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().toList()).satisfiesExactly(
                line -> assertThat(line).startsWith("rank 0 of 3: ")
                        .contains("heap 0.25 GiB, parallel collector with GC threads 1 + ", "JIT threads 3")
                        .endsWith(", in " + folder),
                line -> assertThat(line).startsWith("  " + ProgramResolver.ownJava() + " -XX:")
                        .contains(" '-XX:CompileCommand=CompileThresholdScaling,java.*::*,10.0' ")
                        .endsWith(TestPrograms.class.getName() + " 'it'\\''s'"),
                line -> assertThat(line).startsWith("rank 1 of 3: "), line -> assertThat(line).contains("'it'\\''s'"),
                line -> assertThat(line).startsWith("rank 2 of 3: ").doesNotContain("heap"),
                line -> assertThat(line).matches("  /.*/touch started"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tellsWhatTheJvmDoesNotLikeAboutItsOptions() throws Exception {
        Result result =
                LauncherProcess.run(folder, "--dry-run", "-np", "2", "--java-options", "-XX:NoSuchFlag=1", "java",
                        "-cp",
                        ".", "Main");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("NoSuchFlag", "correct --java-options");
    }
}
