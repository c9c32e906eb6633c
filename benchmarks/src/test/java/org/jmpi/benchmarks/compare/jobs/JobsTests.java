package org.jmpi.benchmarks.compare.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringTokenizer;
import org.jmpi.benchmarks.compare.RunFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobsTests {
    @TempDir private Path folder;

    private static JobResult result(String who, double seconds, long mebibytes, double pass, String answer) {
        List<JobRun> runs = List.of(new JobRun(seconds, mebibytes << 20, List.of(pass), answer));
        return new JobResult(JobKind.WORD_COUNT, who, runs, runs);
    }

    @Test
    void aRunsPassesAndAnswerAreRead() throws Exception {
        JobRun run = JobRun.of(3, 4, "noise\npass 9.5\npass 0.5\npass 0.75\npass 0.25\nanswer 1 2 3\n");
        assertThat(run).isEqualTo(new JobRun(3, 4, List.of(9.5, 0.5, 0.75, 0.25), "1 2 3"));
        assertThat(run.steady()).as("median of the last three").isEqualTo(0.5);
        assertThat(JobRun.of(3, 4, "pass 1.5\nanswer 1\n").steady()).isEqualTo(1.5);
        assertThatThrownBy(() -> JobRun.of(1, 1, "pass 1\n")).isInstanceOf(RunFailedException.class);
    }

    @Test
    void onlyRoundingMayTellAnswersApart() {
        assertThat(JobRun.isSame("12 5", "12 5")).isTrue();
        assertThat(JobRun.isSame("12 5", "12 6")).isFalse();
        assertThat(JobRun.isSame("87701.48546610288", "87701.4854661029")).isTrue();
        assertThat(JobRun.isSame("87701.48546610288", "87701.4955")).isFalse();
        assertThat(JobRun.isSame("15709523", "15709524")).isFalse();
    }

    @Test
    void theTableNamesGoalsThatHoldAndThatDoNot() {
        List<String> lines = new JobTable(JobKind.WORD_COUNT, 1 << 30,
                List.of(result("jmpi", 2, 300, 1.5, "7 1 1"), result("Spark", 12, 900, 9, "7 1 1"),
                        result("plain Java", 4, 100, 3, "7 1 2")))
                .lines();
        assertThat(lines).anyMatch(line -> line.startsWith("| wordcount, 1,073,741,824 B |"))
                .anyMatch(line -> line.startsWith("| jmpi | 2.00 s | 300 MiB | 1.500 s |"))
                .anyMatch(line -> line.contains("plain Java") && line.contains("WRONG ANSWER 7 1 2"))
                .contains("- start to end: Spark takes 6.00 times jmpi's (goal 5.0, holds)",
                        "- peak memory: Spark takes 3.00 times jmpi's (goal 4.0, MISSED)",
                        "- steady pass: Spark takes 6.00 times jmpi's (no goal)",
                        "- steady pass: plain Java takes 2.00 times jmpi's (goal 1.6, holds)");
    }

    @Test
    void memoryIsThatOfAProcessAndItsChildren() throws Exception {
        ProcessTree tree = new ProcessTree();
        assertThat(tree.bytes()).isZero();
        tree.look(ProcessHandle.current());
        assertThat(tree.bytes()).isGreaterThan(Runtime.getRuntime().totalMemory() / 100);
    }

    @Test
    void aTextIsTheSameEachTimeAndOfTheLengthAskedFor() throws Exception {
        Path text = TextFile.make(folder, 100_000);
        String first = Files.readString(text);
        assertThat(first.length()).isBetween(100_000, 100_012);
        assertThat(first.lines().findFirst().orElseThrow().split(" ", -1)).hasSize(12);
        Files.delete(text);
        assertThat(Files.readString(TextFile.make(folder, 100_000))).isEqualTo(first);
        assertThat(new StringTokenizer(first).countTokens()).isGreaterThan(10_000);
    }

    @Test
    void optionsChooseJobsAndSizes() {
        JobsOptions options = JobsOptions.parse("--jobs", "--only", "p", "--rounds", "7", "--small");
        assertThat(options.jobs()).containsExactly(JobKind.PI, JobKind.PAGE_RANK);
        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.isSmall()).isTrue();
        assertThatThrownBy(() -> JobsOptions.parse("--jobs", "--rounds", "0")).hasMessageContaining("rounds=0");
        assertThat(JobsOptions.parse("--jobs", "--write").write()).isTrue();
        assertThatThrownBy(() -> JobsOptions.parse("--jobs", "--write", "--only", "pi"))
                .hasMessageContaining("all jobs");
        assertThatThrownBy(() -> JobsOptions.parse("--jobs", "--quick")).hasMessageContaining("usage: ");
    }
}
