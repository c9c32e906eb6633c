package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.launcher.LauncherProcess.ranks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs kill and sh")
class NoOrphanTests {
    private static final String FAMILY = "sleep 61 & echo $!; sleep 62 & echo $!; wait";

    @TempDir private Path folder;

    private static List<ProcessHandle> readPids(LauncherProcess launcher, int count) throws IOException {
        List<ProcessHandle> pids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ProcessHandle.of(Long.parseLong(launcher.readLine())).ifPresent(pids::add);
        }
        assertThat(pids).hasSize(count).allMatch(ProcessHandle::isAlive);
        return pids;
    }

    private static void assertAllEnd(List<ProcessHandle> processes) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        for (ProcessHandle process : processes) {
            while (runs(process) && System.nanoTime() < deadline) {
                Thread.sleep(5);
            }
            assertThat(runs(process)).as("pid %d lives on", process.pid()).isFalse();
        }
    }

    /// Whether it runs; a dead one may still have its number, where the system's first process is slow to reap it.
    private static boolean runs(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException goneOrNotLinux) {
            return process.isAlive();
        }
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
        new ProcessBuilder("kill", "-s", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
    }

    @Test
    void ranksDieWithALauncherThatIsKilled() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, ranks(3, "sleep"))) {
            List<ProcessHandle> pids = readPids(launcher, 3);
            signal("KILL", launcher.handle());
            assertAllEnd(pids);
        }
    }

    @Test
    void grandchildrenDieWithALauncherThatIsKilled() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "sh", "-c", FAMILY)) {
            List<ProcessHandle> pids = readPids(launcher, 4);
            signal("KILL", launcher.handle());
            assertAllEnd(pids);
        }
    }

    @Test
    void whatLeftItsGroupDiesWithALauncherThatIsKilled() throws Exception {
        // As does a process that the launcher was about to have watched.
        try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "sh", "-c",
                "setsid sleep 64 & sleep 0.5; echo $!; wait")) {
            List<ProcessHandle> pids = readPids(launcher, 2);
            signal("KILL", launcher.handle());
            assertAllEnd(pids);
        }
    }

    @Test
    void compiledClassesGoWithALauncherThatIsKilled() throws Exception {
        Files.writeString(folder.resolve("Sleeper.java"), """
                void main() throws Exception {
                    IO.println(ProcessHandle.current().pid());
                    Thread.sleep(60_000);
                }
                """);
        try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "Sleeper.java")) {
            List<ProcessHandle> pids = readPids(launcher, 2);
            // The source, the classes, the job's status.
            assertThat(folder.toFile().list()).hasSize(3);
            signal("KILL", launcher.handle());
            assertAllEnd(pids);
        }
        for (int i = 0; i < 400 && folder.toFile().list().length > 1; i++) {
            Thread.sleep(5);
        }
        assertThat(folder.toFile().list()).containsExactly("Sleeper.java");
    }

    @Test
    void aKilledRankEndsTheJobWith137() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, ranks(3, "sleep"))) {
            List<ProcessHandle> pids = readPids(launcher, 3);
            signal("KILL", pids.get(1));
            assertAllEnd(pids);
            Result result = launcher.await();
            assertThat(result.code()).isEqualTo(137);
            assertThat(result.err()).contains("(pid " + pids.get(1).pid() + ")", "exit code 137 (SIGKILL)");
        }
    }

    @Test
    void termAndInterruptEndTheJob() throws Exception {
        for (String signal : List.of("TERM", "INT")) {
            try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "sh", "-c",
                    "trap '' TERM; " + FAMILY)) {
                List<ProcessHandle> pids = readPids(launcher, 4);
                signal(signal, launcher.handle());
                assertAllEnd(pids);
                assertThat(launcher.await().code()).isEqualTo(signal.equals("TERM") ? 143 : 130);
            }
        }
    }

    @Test
    void whatARankLeavesBehindEndsWithTheJob() throws Exception {
        Result result = LauncherProcess.run(folder, "-np", "2", "sh", "-c", "sleep 63 & echo $!");
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(2);
        // killed by then, but a process that is killed ends when the system next runs it
        assertAllEnd(result.out().lines().map(Long::parseLong).flatMap(pid -> ProcessHandle.of(pid).stream()).toList());
    }
}
