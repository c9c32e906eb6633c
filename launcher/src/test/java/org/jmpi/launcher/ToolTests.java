package org.jmpi.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.jmpi.launcher.LauncherProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// `jmpirun simulate`, `calibrate` and `tune`.
@Timeout(60)
class ToolTests {
    @TempDir private Path folder;

    private Result run(String... arguments) throws Exception {
        return LauncherProcess.run(folder, arguments);
    }

    @Test
    void otherWordsAreNoTools() {
        String[] words = {"-np", "2", "simulate"};
        assertThat(ToolCommand.jobs(words)).containsExactly(words);
        assertThat(ToolCommand.jobs(new String[0])).containsExactly(new String[0]);
    }

    @Test
    void ranksMayStandAnywhere() {
        assertThat(ToolCommand.jobs(new String[]{"tune", "--quick", "-np", "4", "--out", "x"}))
                .containsExactly(new String[]{"-np", "4", "tool:tune", "--quick", "--out", "x"});
        assertThat(ToolCommand.jobs(new String[]{"simulate", "--help"}))
                .containsExactly(new String[]{"-np", "1", "tool:simulate", "--help"});
        assertThat(ToolCommand.jobs(new String[]{"devices"})).containsExactly(
                new String[]{"-np", "1", "tool:devices"});
    }

    @Test
    void scalingLeavesItsWordsAlone() {
        assertThat(ToolCommand.jobs(new String[]{"scale", "--np", "1,2", "sample:x", "-n", "5"})).containsExactly(
                new String[]{"-np", "1", "bench:scale", "--np", "1,2", "sample:x", "-n", "5"});
    }

    @Test
    void showingAProfileIsAJobOfOneRank() {
        assertThat(ToolCommand.jobs(new String[]{"profile", "dir"}))
                .containsExactly(new String[]{"-np", "1", "bench:profile", "dir"});
        assertThat(ToolCommand.profile(Path.of("/p"))).containsExactly("-np", "1", "bench:profile", "/p");
    }

    @Test
    void comparingIsAJobForEachNumberOfRanks() {
        List<String[]> jobs = ToolCommand.jobs(new String[]{"simulate", "--compare", "-np", "2,3"});
        assertThat(jobs).containsExactly(new String[]{"-np", "2", "tool:compare"},
                new String[]{"-np", "3", "tool:compare"});
        assertThat(ToolCommand.jobs(new String[]{"simulate", "--compare"})).hasSize(4);
    }

    @Test
    void simulatePrintsATableAndWritesCsvAndPng() throws Exception {
        Result result =
                run("simulate", "--collective", "allReduce", "--bytes", "8,1M", "--ranks", "2..8", "--hosts-of", "4",
                        "--network", "loggp:L=1000,o=100,g=100,G=0.1,gamma=0.1", "--csv", "t.csv", "--plot", "t.png");
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("recursiveDoubling", "ring", "ranks 8: selected ");
        // 2 ranks: o + L + 8 G + o, and 8 bytes combined.
        assertThat(Files.readAllLines(folder.resolve("t.csv")))
                .contains("allReduce,2,8,recursiveDoubling,false,1201.600,1201.600",
                        "allReduce,2,8,shared-memory,true,1201.600,1201.600");
        assertThat(ImageIO.read(folder.resolve("t.png").toFile()).getWidth()).isGreaterThan(600);
    }

    @Test
    void simulateListsEveryPairWithItsTimeOrTheReasonWhyNot() throws Exception {
        Result result = run("simulate", "--collective", "all", "--bytes", "8", "--ranks", "96", "--hosts-of", "4");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("barrier         dissemination", "bcast           scatterRing",
                "exscan          recursiveDoubling", " answered, the longest in ");
        assertThat(result.out().lines()).anyMatch(line -> line.startsWith("allToAll        swap")
                && line.contains("works in place only"));
        assertThat(run("simulate", "--collective", "all", "--plot", "t.png").err())
                .contains("a plot shows one collective");
    }

    @Test
    void wrongOptionsSayWhatToDo() throws Exception {
        Result result = run("simulate", "--collective", "allreduce");
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("no such collective: collective=allreduce", "for example allReduce");
    }

    @Test
    void calibrateWritesWhatSimulateReads() throws Exception {
        assertThat(run("calibrate", "--quick", "--out", "here.loggp").err()).isEmpty();
        Result result = run("simulate", "--collective", "barrier", "--ranks", "2", "--network", "here.loggp");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("dissemination");
    }

    @Test
    void tuneWritesRulesThatAJobReads() throws Exception {
        Result result = run("tune", "--bytes", "8,4K", "--seconds", "1", "--out", "my.rules");
        assertThat(result.err()).isEmpty();
        assertThat(Files.readString(folder.resolve("my.rules"))).contains("bcast ", "allReduce ");
        String property = "-Djmpi.coll.rules=" + folder.resolve("my.rules");
        Result again = run("-np", "2", "--java-options", property, "tool:compare", "--quick", "--collective", "scan",
                "--bytes", "8");
        assertThat(again.code()).as(again.err()).isZero();
    }

    @Test
    void compareTellsPredictedMeasuredAndTheError() throws Exception {
        Result result = run("simulate", "--compare", "-np", "2", "--quick", "--collective", "bcast", "--bytes", "8,1K");
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("predicted us", "measured us", "ranks 2: error factor: median ");
    }
}
