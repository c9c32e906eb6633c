package org.jmpi.launcher.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTests {
    @TempDir private Path folder;

    @Test
    void tellsOfEverythingInALine() {
        String report = Doctor.report(Map.of());
        for (String subject : new String[]{"JDK", "javac", "cores", "memory", "shared memory", "CMA", "util-linux",
            "OpenCL", "CUDA", "ssh", "Slurm"}) {
            assertThat(report.lines().filter(line -> line.matches("(ok     |missing) +" + subject + " .*"))).hasSize(1);
        }
    }

    @Test
    void namesTheCureBelowWhatIsMissing() {
        assertThat(Doctor.report(Map.of("PATH", folder.toString()))).containsPattern(
                "missing +ssh +other hosts can't be reached\n +-> sudo apt-get install openssh-client\n");
    }

    @Test
    void findsACommandOnThePath() throws Exception {
        Path command = Files.createFile(folder.resolve("srun"));
        assertThat(new Commands("/nowhere:" + folder).slurm().isThere()).isFalse();
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        assertThat(new Commands("/nowhere:" + folder).slurm()).isEqualTo(Finding.ok("Slurm", command.toString()));
    }
}
