package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "runs the jmpirun script")
@Timeout(300)
class ScaleIT {
    /// XChart's grey around each plot.
    private static final int PLOT_BACKGROUND = 0xd2d2d2;

    @TempDir private Path folder;

    @Test
    void runsEachNumberOfRanksInTurnAndTellsHowTheyCompare() throws Exception {
        Path page = folder.resolve("s.html");
        assertThat(BenchJob.run(1, "shm", "bench:scale", "--np", "1,2", "--repeat", "2", "--html", page.toString(),
                "sample:pi"))
                .anyMatch(line -> line.matches("round 2 of 2: ranks 2, [0-9.]+ s"))
                .anyMatch(line -> line.startsWith("Amdahl"))
                .anyMatch(line -> line.contains("The most speed"))
                .anyMatch(line -> line.matches(" +2 +[0-9.]+ % +[0-9.]+ % +[0-9.]+ % +[0-9.]+ %"))
                .anyMatch(line -> line.startsWith("With 2 ranks, "));
        assertThat(Files.readString(page)).contains("Strong scaling of sample:pi", "</html>");

        Browser browser = Browser.find(folder);
        assertThat(browser.dom(page)).contains("<h1>Strong scaling of sample:pi</h1>", "<th>imbalance</th>",
                "With 2 ranks, ");
        BufferedImage image = browser.look(page);
        assertThat(Browser.count(image, PLOT_BACKGROUND)).as("points of plots on the screen").isGreaterThan(100_000);
    }

    @Test
    void weakScalingGivesEachRankAsMuch() throws Exception {
        // The "time" here is the size that the program was given.
        assertThat(BenchJob.run(1, "shm", "bench:scale", "--weak", "--np", "1,2", "--repeat", "2", "--no-why", "--html",
                "none", "--time", ", ([0-9]+) intervals", "sample:pi", "--intervals", "{np*300000}"))
                .contains("round 2 of 2: ranks 1, 300000.0000 s", "round 2 of 2: ranks 2, 600000.0000 s");
    }
}
