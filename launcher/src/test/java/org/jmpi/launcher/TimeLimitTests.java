package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.launcher.LauncherProcess.ranks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TimeLimitTests {
    @TempDir private Path folder;

    private Result run(String seconds, String... words) throws Exception {
        List<String> all = new ArrayList<>(List.of("--on-deadlock", "off", "--timeout", seconds));
        all.addAll(List.of(words));
        return LauncherProcess.run(folder, all.toArray(new String[0]));
    }

    @Test
    void endsTheJobAndShowsWhatEachRankWasDoing() throws Exception {
        Result result = run("3", ranks(2, "deadlock"));
        assertThat(result.code()).isEqualTo(124);
        assertThat(result.err()).contains("the job isn't done within 3 s; what its ranks are doing:",
                "not done within 3 s, as --timeout allows; the 2 ranks were ended");
        for (int rank = 0; rank < 2; rank++) {
            assertThat(result.err()).containsPattern("rank " + rank
                    + " \\(pid \\d+\\): sleeping, CPU time [0-9.]+ s, in recv"
                    + " \\(source=" + (1 - rank) + ", tag=7, communicator=world, bytes=8\\) at "
                    + TestPrograms.class.getName() + ".deadlock\\(");
        }
        assertThat(result.err().split("thread \"main\" ")).hasSize(3);
        assertThat(result.err()).contains("    at org.jmpi.internal.comm.CommunicatorImpl.recv(CommunicatorImpl.java:",
                "    at " + TestPrograms.class.getName() + ".deadlock(TestPrograms.java:")
                .doesNotContain("Reference Handler", "RankMain", "LambdaForm", "Idler");
    }

    @Test
    void tellsWhyThereAreNoStacks() throws Exception {
        Result result = run("1", "-np", "2", "sh", "-c", "[ $JMPI_RANK = 0 ] || kill -STOP $$; exec sleep 60");
        assertThat(result.code()).isEqualTo(124);
        assertThat(result.err()).containsPattern("rank 0 \\(pid \\d+\\): sleeping.*; no stacks: it isn't connected")
                .containsPattern("rank 1 \\(pid \\d+\\): stopped.*; no stacks");
    }

    @Test
    void leavesAJobAloneThatIsDoneInTime() throws Exception {
        Result result = run("30", ranks(2, "echo"));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }
}
