package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.launcher.LauncherProcess.ranks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Where output goes and input comes from.
@Timeout(60)
class OutputOptionsTests {
    private static final int MUCH = 300_000;

    @TempDir private Path folder;

    @Test
    void writesAFileARankAndSaysWhereItIs() throws Exception {
        Result result =
                LauncherProcess.run(folder, "--output-filename", "out/here", "--tag-output", "-np", "2", "sh", "-c",
                        "echo out; echo err >&2; exit $JMPI_RANK");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines()).hasSize(1)
                .allMatch(line -> line.endsWith("; rank 1's output is in " + folder.resolve("out/here/rank-1.log")));
        for (int rank = 0; rank < 2; rank++) {
            assertThat(Files.readAllLines(folder.resolve("out/here/rank-" + rank + ".log")))
                    .containsExactlyInAnyOrder("[" + rank + "] out", "[" + rank + "] err");
        }
    }

    @Test
    void refusesAnOutputFolderThatIsNone() throws Exception {
        Files.createFile(folder.resolve("file"));
        Result result = LauncherProcess.run(folder, "--output-filename", "file", "-np", "1", "true");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("rank-0.log can't be written").contains("name a folder that can");
    }

    @Test
    void stampsTheOnlyRanksLines() throws Exception {
        assertThat(LauncherProcess.run(folder, "--timestamp-output", "-np", "1", "echo", "a").out())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3} a\n");
    }

    @Test
    void copiesTheInputToAllThoughOneDoesNotRead() throws Exception {
        String input = "0123456789".repeat(MUCH / 10);
        Result result = LauncherProcess.runWithInput(folder, input, "--stdin", "all", "-np", "3", "sh", "-c",
                "[ $JMPI_RANK = 1 ] || wc -c");
        assertThat(result.err()).isEmpty();
        assertThat(result.out().lines().map(String::strip)).containsExactly("" + MUCH, "" + MUCH);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void givesTheInputToTheRankThatIsNamed() throws Exception {
        assertThat(LauncherProcess.runWithInput(folder, "words", "--stdin", "1", "-np", "2", "sh", "-c",
                "echo $JMPI_RANK:$(cat)").out().lines()).containsExactlyInAnyOrder("0:", "1:words");
        assertThat(LauncherProcess.runWithInput(folder, "words", "--stdin", "none", "-np", "2", "sh", "-c",
                "echo $JMPI_RANK:$(cat)").out().lines()).containsExactlyInAnyOrder("0:", "1:");
    }

    @Test
    void showsAllThatWasWrittenAheadOfTheFailureThoughTheReaderIsSlow() throws Exception {
        Process process = LauncherProcess.builder(folder, List.of(ranks(2, "chatter", "0")))
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        // Longer than jmpirun waits for a rank to end.
        Thread.sleep(2_500);
        List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(lines.getLast()).contains("failed: exit code 3");
        // At least one of the two has come to its end by itself.
        assertThat(lines).filteredOn(line -> line.startsWith("line 19999 ")).isNotEmpty();
    }

    @Test
    void aReaderThatRestsHoldsTheRanksUp() throws Exception {
        try (LauncherProcess launcher = LauncherProcess.start(folder, "-np", "2", "sh", "-c",
                "i=0; while :; do echo 0123456789012345678901234567890123456789; i=$((i+1)); echo $i >c$JMPI_RANK; done")) {
            long before = -1;
            for (long now = lines(); now == 0 || now != before; now = lines()) {
                before = now;
                Thread.sleep(300);
            }
            assertThat(lines() * 41).isLessThan(1 << 20);
            assertThat(launcher.readLine()).startsWith("0123456789");
        }
    }

    private long lines() throws Exception {
        long lines = 0;
        for (int rank = 0; rank < 2; rank++) {
            Path file = folder.resolve("c" + rank);
            String text = Files.exists(file) ? Files.readString(file).strip() : "";
            lines += text.isEmpty() ? 0 : Long.parseLong(text);
        }
        return lines;
    }
}
