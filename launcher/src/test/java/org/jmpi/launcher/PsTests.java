package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.launcher.LauncherProcess.ranks;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PsTests {
    @TempDir private Path folder;

    private String ps() throws Exception {
        return LauncherProcess.run(folder, "ps").out();
    }

    private static String[] endless(String... words) {
        return Stream.concat(Stream.of("--on-deadlock", "off"), Stream.of(words)).toArray(String[]::new);
    }

    @Test
    void tellsWhatRanksOfARunningJobWaitFor() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, endless(ranks(2, "deadlock")))) {
            String table = ps();
            while (table.split(" in recv ").length < 3) {
                table = ps();
            }
            assertThat(table).contains("jmpirun pid " + launcher.handle().pid() + ", for ",
                    "jmpirun --on-deadlock off -np 2 -cp ");
            for (int rank = 0; rank < 2; rank++) {
                assertThat(table).containsPattern("  rank " + rank + ", pid \\d+: for [0-9.]+ s in recv \\(source="
                        + (1 - rank) + ", tag=7, communicator=world, bytes=8\\) at " + TestPrograms.class.getName()
                        + ".deadlock\\(TestPrograms.java:");
            }
        }
        while (folder.toFile().list().length > 0) {
            Thread.sleep(10);
        }
        assertThat(ps()).doesNotContain("deadlock");
    }
}
