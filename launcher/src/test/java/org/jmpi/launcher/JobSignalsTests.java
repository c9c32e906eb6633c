package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jmpi.launcher.jobs.ProcessInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
@EnabledOnOs(value = OS.LINUX, disabledReason = "asks /proc who is stopped")
class JobSignalsTests {
    @TempDir private Path folder;

    private static void signal(String name, ProcessHandle process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-s", name, Long.toString(process.pid())).start().waitFor()).isZero();
    }

    private static void awaitState(long pid, boolean stopped) throws InterruptedException {
        for (int i = 0; i < 1_000 && stopped != state(pid).equals("stopped"); i++) {
            Thread.sleep(10);
        }
        assertThat(state(pid).equals("stopped")).isEqualTo(stopped);
    }

    private static String state(long pid) {
        return ProcessInfo.of(pid).map(ProcessInfo::state).orElse("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"USR1", "USR2"})
    void passesUserSignalsOnToEveryRank(String name) throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "sh", "-c",
                "trap 'echo got $JMPI_RANK; kill $sleeper; exit 0' " + name
                        + "; sleep 60 & sleeper=$!; echo up; wait")) {
            assertThat(List.of(launcher.readLine(), launcher.readLine())).containsExactly("up", "up");
            signal(name, launcher.handle());
            LauncherProcess.Result result = launcher.await();
            assertThat(result.out().lines()).containsExactlyInAnyOrder("got 0", "got 1");
            assertThat(result.code()).isZero();
        }
    }

    @Test
    void stopsWithItsRanksAndGoesOnWithThem() throws Exception {
        try (LauncherProcess launcher =
                LauncherProcess.start(folder, "-np", "2", "sh", "-c", "echo $$; sleep 3; echo done")) {
            List<Long> pids = List.of(Long.parseLong(launcher.readLine()), Long.parseLong(launcher.readLine()));
            signal("TSTP", launcher.handle());
            for (long pid : pids) {
                awaitState(pid, true);
            }
            awaitState(launcher.handle().pid(), true);
            signal("CONT", launcher.handle());
            for (long pid : pids) {
                awaitState(pid, false);
            }
            LauncherProcess.Result result = launcher.await();
            assertThat(result.out()).isEqualTo("done\ndone\n");
            assertThat(result.code()).isZero();
        }
    }
}
