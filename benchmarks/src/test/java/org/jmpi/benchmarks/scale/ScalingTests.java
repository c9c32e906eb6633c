package org.jmpi.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jmpi.benchmarks.compare.RunFailedException;
import org.jmpi.benchmarks.scale.why.TimeSplit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScalingTests {
    @TempDir private Path folder;

    /// Four rounds, each a little slower than the one before.
    private static Scaling scaling(boolean weak, IntToDoubleFunction seconds, int... ranks) {
        List<Sample> samples = new ArrayList<>();
        for (int round = 1; round <= 4; round++) {
            for (int n : ranks) {
                samples.add(new Sample(round, n, seconds.applyAsDouble(n) * (1 + 0.001 * round)));
            }
        }
        return Scaling.of(weak, samples, List.of());
    }

    private static Scaling amdahl(int... ranks) {
        return scaling(false, n -> 0.1 + 0.9 / n, ranks);
    }

    @Test
    void strongScalingIsJudgedByTime() {
        Point four = amdahl(1, 2, 4).points().getLast();
        assertThat(four.speedUp()).isCloseTo(1 / 0.325, within(1e-9));
        assertThat(four.efficiency()).isCloseTo(four.speedUp() / 4, within(1e-12));
        assertThat(four.serialPart().orElseThrow()).isCloseTo(0.1, within(1e-9));
        assertThat(four.least()).isLessThan(four.seconds());
        assertThat(four.most()).isGreaterThan(four.seconds());
    }

    @Test
    void weakScalingIsJudgedByWork() {
        Point four = scaling(true, n -> 1 + 0.05 * (n - 1), 1, 2, 4).points().getLast();
        assertThat(four.speedUp()).isCloseTo(4 / 1.15, within(1e-9));
        assertThat(four.efficiency()).isCloseTo(1 / 1.15, within(1e-9));
    }

    @Test
    void conclusionsNameTheCeilingAndWhetherCoresAreShort() {
        Scaling scaling = amdahl(1, 2, 4, 8);
        assertThat(Conclusions.of(scaling, 8)).noneMatch(line -> line.contains("Warning"))
                .anyMatch(line -> line.startsWith("The most speed is reached with 8 ranks here: 4.71 times"))
                .anyMatch(line -> line.startsWith("Amdahl's law fits best"))
                .anyMatch(line -> line.startsWith("It predicts a speed-up of at most 10.0 (95 %: "));
        assertThat(Conclusions.of(scaling, 4)).first()
                .asString()
                .startsWith("Warning: with more ranks than the 4 cores");
    }

    @Test
    void conclusionsNameWhereMoreRanksCostTime() {
        Scaling scaling = scaling(false, n -> (1 + 0.02 * (n - 1) + 0.01 * n * (n - 1)) / n, 1, 2, 4, 8, 16, 32);
        assertThat(Conclusions.of(scaling, 64)).anyMatch(line -> line.contains("More cost time: 32 ranks reach"))
                .anyMatch(line -> line.startsWith("Beyond 10 ranks more cost time"));
    }

    @Test
    void aPageHoldsItsPlotsAndEscapesTheProgram() throws Exception {
        Path file = folder.resolve("s.html");
        HtmlPage.write(amdahl(1, 2, 4), List.of("a<b>.jar"), List.of("So & so."), file);
        String page = Files.readString(file);
        assertThat(page).contains("Strong scaling of a&lt;b&gt;.jar", "So &amp; so.", "Amdahl").doesNotContain("http");
        Matcher images = Pattern.compile("base64,([^\"]+)").matcher(page);
        int found = 0;
        while (images.find()) {
            byte[] image = Base64.getDecoder().decode(images.group(1));
            assertThat(ImageIO.read(new ByteArrayInputStream(image)).getWidth()).isGreaterThan(600);
            found++;
        }
        assertThat(found).isEqualTo(3);
    }

    @Test
    void linesBehindTheRunsTellWhereTimeWent() throws Exception {
        TimeSplit split = new TimeSplit(2, 1.5, 3, 2, 0.5, 0.25);
        CsvFile.write(Scaling.of(false, amdahl(1, 2).samples(), List.of(split)), folder.resolve("s.csv"));
        assertThat(Files.readAllLines(folder.resolve("s.csv"))).hasSize(10)
                .last()
                .isEqualTo("0,2,1.5,2.0,0.5,0.5,0.25");
    }

    @Test
    void filesHoldEveryRun() throws Exception {
        Scaling scaling = amdahl(1, 2, 4);
        CsvFile.write(scaling, folder.resolve("s.csv"));
        assertThat(Files.readAllLines(folder.resolve("s.csv"))).hasSize(13)
                .startsWith("round,ranks,seconds,computing,waiting,transferring,imbalance");
        JsonFile.write(scaling, List.of("sample:pi"), List.of("So."), folder.resolve("s.json"));
        assertThat(Files.readString(folder.resolve("s.json"))).contains("\"program\" : \"sample:pi\"",
                "\"scaling\" : \"strong\"", "\"karpFlatt\" :", "\"law\" : \"Universal Scalability\"", "\"So.\"");
        new Plots(scaling).write(folder.resolve("s.png"));
        assertThat(ImageIO.read(folder.resolve("s.png").toFile()).getHeight()).isGreaterThan(1000);
    }

    @Test
    void aProgramsOwnTimeIsTakenFromItsOutput() throws Exception {
        Pattern pattern = Pattern.compile("seconds = ([0-9.]+)");
        assertThat(Runs.told(pattern, "x\nseconds = 1.25\n")).isEqualTo(1.25);
        assertThatThrownBy(() -> Runs.told(pattern, "nothing")).isInstanceOf(RunFailedException.class)
                .hasMessageContaining("--time=seconds = ");
    }
}
