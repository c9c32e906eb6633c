package org.jmpi.launcher.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jmpi.internal.status.OwnStatus;
import org.jmpi.internal.status.StatusFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTests {
    /// Where the host's name begins in a status file.
    private static final int FIRST_OF_HOST = 3_844;
    private static final int END_OF_HOST = 4_096;
    private static final long PID = ProcessHandle.current().pid();

    @TempDir private Path session;
    private Map<String, String> environment;
    private RuntimeFolder folder;

    @BeforeEach
    void findFolder() {
        environment = Map.of("XDG_RUNTIME_DIR", session.toString());
        folder = RuntimeFolder.find(environment);
        assumeTrue(folder != null, "this system has no users as Unix has them");
    }

    private Path make(String job, long launcher) throws IOException {
        Path made = folder.make(job);
        StatusFile status = StatusFile.create(made.resolve(RuntimeFolder.STATUS), launcher, 2, "jmpirun -np 2 thing");
        status.started(0, PID);
        return made;
    }

    @Test
    void showsJobsAndRanks() throws IOException {
        make("a-1", PID);
        assertThat(ProcessTable.take(environment)).contains("job a-1, jmpirun pid " + PID + ", for 0.",
                ": jmpirun -np 2 thing\n", "  rank 0, pid " + PID + ": ", "CPU time ", "  rank 1: not started yet\n");
    }

    @Test
    void showsRanksOfOtherLaunchers() {
        assumeTrue(OwnStatus.make("other-1", 1, 3, "org.acme.Main --size 2") != null, "this system has no memfd");
        assertThat(ProcessTable.take(environment)).contains("job other-1, another launcher's, for 0.",
                ": org.acme.Main --size 2\n  rank 1, pid " + PID + ": ",
                "\n  ranks that aren't in Mpi.init yet, or on other hosts: 2\n");
    }

    @Test
    void removesWhatADeadLauncherLeft() throws IOException {
        Path left = make("a-2", 4_194_305);
        assertThat(ProcessTable.take(environment)).doesNotContain("a-2");
        assertThat(left).doesNotExist();
    }

    /// As where hosts share a temp folder: its process numbers mean nothing here.
    @Test
    void leavesJobsOfOtherHostsAlone() throws IOException {
        Path file = make("a-6", 4_194_305).resolve(RuntimeFolder.STATUS);
        byte[] bytes = change(file, FIRST_OF_HOST);
        assertThat(ProcessTable.take(environment)).doesNotContain("a-6");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void removesWhatWasLeftBeforeTheHostWasStartedAnew() throws IOException {
        Path left = make("a-8", PID);
        Path file = left.resolve(RuntimeFolder.STATUS);
        byte[] host = Arrays.copyOfRange(Files.readAllBytes(file), FIRST_OF_HOST, END_OF_HOST);
        byte[] changed = change(file, FIRST_OF_HOST + new String(host, StandardCharsets.US_ASCII).indexOf('/') + 1);
        assertThat(changed).hasSizeGreaterThan(END_OF_HOST);
        assertThat(ProcessTable.take(environment)).doesNotContain("a-8");
        assertThat(left).doesNotExist();
    }

    private static byte[] change(Path file, int at) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[at]++;
        Files.write(file, bytes);
        return bytes;
    }

    @Test
    void countsRanksOfOtherHosts() throws IOException {
        StatusFile.open(make("a-7", PID).resolve(RuntimeFolder.STATUS)).orElseThrow().started(1, -1);
        assertThat(ProcessTable.take(environment)).contains("  rank 0, pid ",
                "  ranks on other hosts: 1; jmpirun ps --host HOST,... shows them\n").doesNotContain("  rank 1");
    }

    @Test
    void passesOverFilesThatAreNoJob() throws IOException {
        Files.writeString(folder.make("a-3").resolve(RuntimeFolder.STATUS), "x".repeat(5_000));
        assertThat(ProcessTable.take(environment)).doesNotContain("a-3");
    }

    @Test
    void isForItsUserAlone() throws IOException {
        make("a-4", PID);
        assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3);
        Path elsewhere = Files.createDirectory(session.resolve("elsewhere"));
        RuntimeFolder link = new RuntimeFolder(Files.createSymbolicLink(session.resolve("link"), elsewhere));
        assertThatThrownBy(() -> link.make("a-5")).hasMessageContaining("belongs to somebody else; remove it");
    }
}
