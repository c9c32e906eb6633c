package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jmpi.launcher.LauncherProcess.ranks;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JmpirunTests {
    @TempDir private Path folder;

    private Result run(String... arguments) throws Exception {
        return LauncherProcess.run(folder, arguments);
    }

    @Test
    void runsAClassOnEveryRankWithItsArguments() throws Exception {
        Result result = run(ranks(3, "echo", "a b", "-np", "\"q\"", ""));
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).containsExactlyInAnyOrder("0:[echo, a b, -np, \"q\", ]",
                "1:[echo, a b, -np, \"q\", ]", "2:[echo, a b, -np, \"q\", ]");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void givesInputToRankZeroAndNoneToOthers() throws Exception {
        assertThat(LauncherProcess.runWithInput(folder, "words\n", ranks(2, "stdin")).out().lines())
                .containsExactlyInAnyOrder("0:words", "1:");
    }

    @Test
    void neverMixesLines() throws Exception {
        Result result = run(ranks(3, "flood"));
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(6_000)
                .allMatch(line -> line.length() == 150 && line.chars().distinct().count() == 1);
    }

    @Test
    void endsWithTheExitCodeOfTheRankThatExits() throws Exception {
        Result result = run(ranks(3, "exit", "1"));
        assertThat(result.code()).isEqualTo(3);
        assertThat(result.err().lines()).hasSize(1)
                .first()
                .asString()
                .contains("rank 1 (pid ",
                        ") on " + HostName.get() + " failed: exit code 3; the other 2 ranks were ended");
    }

    @Test
    void printsAnExceptionOnceWithItsRank() throws Exception {
        Result result = run(ranks(3, "throw", "2"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).containsOnlyOnce("rank 2: exception in thread \"main\"")
                .containsOnlyOnce("at org.jmpi.launcher.TestPrograms.fail")
                .contains("failed: java.lang.IllegalStateException: boom; the other 2 ranks were ended")
                .doesNotContain("RankMain", "MainMethod");
    }

    @Test
    void printsOneTraceWhereAllRanksThrow() throws Exception {
        Result result = run(ranks(3, "throw"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).containsOnlyOnce("exception in thread");
    }

    @Test
    void endsTheJobWhereAThreadThrows() throws Exception {
        Result result = run(ranks(2, "thread", "0"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("rank 0: exception in thread \"Thread-0\"", "the other rank was ended");
    }

    @Test
    void endsWithTheCodeOfAnAbort() throws Exception {
        Result result = run(ranks(3, "abort", "1"));
        assertThat(result.code()).isEqualTo(42);
        assertThat(result.err()).contains("rank 1 ", "failed: abort(42): enough; the other 2 ranks were ended");
    }

    @Test
    void failsWhereARankLeavesWithoutClose() throws Exception {
        Result result = run(ranks(2, "leave", "1"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("rank 1 ", "without Mpi.close()");
    }

    @Test
    void failsWhereARankStaysOut() throws Exception {
        Result result = run(ranks(3, "stay-out", "2"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("rank 2 ", "ended without joining");
    }

    @Test
    void namesTheRanksThatDidNotJoinInTime() throws Exception {
        Result result = run(ranks(3, "time-out", "1"));
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("missing=1; let every rank call Mpi.init");
    }

    @Test
    void letsRanksJoinAgainAfterTheyClosed() throws Exception {
        Result result = run(ranks(3, "twice"));
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(6).allMatch(line -> line.endsWith(":true"));
    }

    @Test
    void runsASourceFileAndRemovesWhatItCompiled() throws Exception {
        Files.writeString(folder.resolve("Greeting.java"),
                "void main(String[] args) { IO.println(\"hello \" + args[0] + Other.WORD); }");
        Files.writeString(folder.resolve("Other.java"), "class Other { static final String WORD = \"!\"; }");
        Result result = run("-np", "2", "Greeting.java", "you");
        assertThat(result.out()).isEqualTo("hello you!\nhello you!\n");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("Greeting.java", "Other.java");
    }

    @Test
    void printsACompilersErrorsAndExitsWithOne() throws Exception {
        Files.writeString(folder.resolve("Broken.java"), "class Broken { int x = \"a\"; }");
        Result result = run("-np", "2", "Broken.java");
        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Broken.java:1: error: incompatible types").contains("1 error");
        assertThat(folder.toFile().list()).containsExactly("Broken.java");
    }

    @Test
    void runsAJavaCommandWithItsOptions() throws Exception {
        Result result = run("-np", "2", "java", "-Duser.color=blue", "-cp", System.getProperty("java.class.path"),
                TestPrograms.class.getName(), "echo");
        assertThat(result.out().lines()).containsExactlyInAnyOrder("0:[echo]", "1:[echo]");
    }

    @Test
    void runsAnyExecutableWithTagsVariablesAndFolder() throws Exception {
        Result result = run("-np", "2", "--tag-output", "-x", "COLOR=red", "--wdir", "/", "sh", "-c",
                "echo $JMPI_RANK of $JMPI_SIZE $COLOR $PWD; exit $JMPI_RANK");
        assertThat(result.out().lines()).contains("[1] 1 of 2 red /");
        assertThat(result.code()).isEqualTo(1);
    }

    @Test
    void tellsWhatIsWrongInOneLineAndExitsWithTwo() throws Exception {
        for (String[] wrong : new String[][]{{"-np", "0", "x"}, {"--nope"}, {"-np", "2", "Missing.java"},
            {"-np", "2", "missing.jar"}, {"-np", "2", "sample:missing"}, {"-np", "2", "-cp", ".", "Missing"},
            {"-np", "2", "./missing"}, {"-np", "2", "no-such-program"}}) {
            Result result = run(wrong);
            assertThat(result.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(result.err().lines()).hasSize(1).allMatch(line -> line.startsWith("jmpirun: "));
        }
    }

    @Test
    void showsTheThreeThatMatterFirst() throws Exception {
        Result result = run("--help");
        assertThat(result.code()).isZero();
        assertThat(result.out().indexOf("-cp PATH")).isBetween(1, result.out().indexOf("--wdir"));
        assertThat(run("--version").out()).startsWith("jmpirun ");
    }
}
