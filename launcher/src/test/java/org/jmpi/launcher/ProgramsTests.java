package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Several programs in one job.
@Timeout(60)
class ProgramsTests {
    @TempDir private Path folder;

    @Test
    void numbersTheRanksOfSeveralProgramsThrough() throws Exception {
        Result result = LauncherProcess.run(folder, "--tag-output", "-np", "1", "sh", "-c", "echo A $JMPI_RANK $V", ":",
                "-np", "2", "-x", "V=w", "--wdir", "/", "sh", "-c", "echo B $JMPI_RANK of $JMPI_SIZE $V $PWD");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines()).containsExactlyInAnyOrder("[0] A 0", "[1] B 1 of 3 w /", "[2] B 2 of 3 w /");
    }

    @Test
    void joinsRanksOfDifferentClasses() throws Exception {
        String classes = System.getProperty("java.class.path");
        Result result =
                LauncherProcess.run(folder, "-np", "1", "-cp", classes, TestPrograms.class.getName(), "twice", ":",
                        "-np", "2", "--java-options", "-Xmx40m", "-cp", classes, TestPrograms.class.getName(), "twice");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(6).allMatch(line -> line.endsWith(":true"));
    }
}
