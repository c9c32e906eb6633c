package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jmpi.samples.it.programs.Crowd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// Hundreds of ranks on a few cores: the job runs to its end, or says in one line what memory it lacks.
@RealProcesses
@Isolated("keeps all cores busy")
class ManyRanksIT {
    /// The claim is 500, which some rounds of `.ci/repeat` start; they take longer than all other tests of this kind.
    private static final int RANKS = Integer.getInteger("jmpi.test.ranks", 256);
    private static final int USAGE = 2;
    /// Of a machine that does other things, too.
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @TempDir Path folder;

    private static void saysWhatMemoryItLacks(Result result) {
        assertThat(result.failure(USAGE))
                .containsPattern(RANKS + " ranks need \\d+ MiB of memory or more, and \\d+ MiB are free");
        assertThat(result.err()).hasSize(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void hundredsOfRanksMeetAndEnd() throws Exception {
        Result result = Launch.program(RANKS, "shm", Crowd.class).within(LONGEST).run();
        if (result.code() == USAGE) {
            saysWhatMemoryItLacks(result);
        } else {
            assertThat(result.quietSuccess()).containsExactly(RANKS + " ranks, " + RANKS * RANKS + " numbers");
        }
    }

    @Test
    void whereMemoryIsShortOneLineTellsWhatIsNeededAndFree() throws Exception {
        Path memory = Files.writeString(folder.resolve("meminfo"),
                "MemTotal: 2000000 kB\nMemFree: 900000 kB\nMemAvailable: 1000000 kB\n");
        saysWhatMemoryItLacks(Namespace.with("mount --bind " + memory + " /proc/meminfo", Launch.script(), "-np",
                Integer.toString(RANKS), "sample:hello").run());
    }
}
