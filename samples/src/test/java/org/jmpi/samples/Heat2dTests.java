package org.jmpi.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class Heat2dTests {
    @TempDir Path folder;

    static List<Job> jobs() {
        return Job.all();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void agreesWithTheSequentialSolutionOnUnevenBlocks(Job job) {
        List<String> lines = linesOf(job, "--size", "37", "--steps", "101", "--every", "40", "--out", "none");

        assertThat(lines).first()
                .asString()
                .startsWith("heat2d: 37 x 37 cells, 101 steps, " + job.ranks() + " ranks");
        assertThat(lines).filteredOn(line -> line.contains("residual"))
                .extracting(line -> line.split("[ ,]+", -1)[2])
                .containsExactly("40", "80", "101");
        assertThat(lines).last()
                .isEqualTo(
                        "heat2d: largest difference to the sequential solution 0.0e+00, as expected");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void residualIsTheSameOnEveryNumberOfRanks(Job job) {
        List<String> lines = linesOf(job, "--size", "24", "--steps", "60", "--out", "none");

        List<String> alone = linesOf(Job.ofOneRank(), "--size", "24", "--steps", "60", "--out", "none");
        assertThat(residuals(lines)).hasSize(10).isEqualTo(residuals(alone));
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void drawsTheSamePictureOnEveryNumberOfRanks(Job job) throws IOException {
        Path picture = folder.resolve("ranks.png");
        Path alone = folder.resolve("alone.png");

        linesOf(job, "--size", "50", "--steps", "20", "--out", picture.toString());

        linesOf(Job.ofOneRank(), "--size", "50", "--steps", "20", "--out", alone.toString());
        assertThat(picture).hasSameBinaryContentAs(alone);
        assertThat(ImageIO.read(picture.toFile()).getWidth()).isEqualTo(50);
        assertThat(ImageIO.read(picture.toFile()).getHeight()).isEqualTo(50);
    }

    @Test
    void manyRanksHaveOneCellEach() {
        var job = new Job(9, Job.ofOneRank().link());

        List<String> lines = linesOf(job, "--size", "3", "--steps", "7", "--out", "none");

        assertThat(lines).first().asString().endsWith("9 ranks as 3 x 3");
        assertThat(lines).last().asString().contains("0.0e+00, as expected");
    }

    @Test
    void saysThatItDidNotCompare() {
        List<String> lines =
                linesOf(Job.ofOneRank(), "--size", "10", "--steps", "1", "--compare", "no", "--out",
                        folder.resolve("p.png").toString());

        assertThat(lines).contains("heat2d: not compared to a sequential solution; --compare yes does");
    }

    @Test
    void pictureThatCannotBeWrittenNamesTheFile() {
        String file = folder.resolve("missing/heat.png").toString();

        assertThatThrownBy(() -> linesOf(Job.ofOneRank(), "--size", "4", "--steps", "1", "--out", file))
                .cause()
                .hasMessageContaining("picture not written: file=" + file);
        assertThat(Files.exists(folder.resolve("missing"))).isFalse();
    }

    @Test
    void gridSmallerThanItsRanksIsRefused() {
        var job = new Job(3, Job.ofOneRank().link());

        assertThatThrownBy(() -> linesOf(job, "--size", "2")).cause()
                .hasMessage(
                        "grid too small for its ranks: size=2, ranks=3; give --size 3 or more, or use fewer "
                                + "ranks");
    }

    private static List<String> linesOf(Job job, String... args) {
        return job.linesOf((mpi, out) -> Heat2d.run(mpi, args, out));
    }

    private static List<String> residuals(List<String> lines) {
        return lines.stream().filter(line -> line.contains("residual")).toList();
    }
}
