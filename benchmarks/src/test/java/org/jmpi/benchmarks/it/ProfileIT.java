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
class ProfileIT {
    private static final int WAITING = 0xd9534f;

    @TempDir private Path folder;

    @Test
    void aJobsCallsBecomeATraceAndAPage() throws Exception {
        assertThat(BenchJob.run(2, "shm", "--profile", "--profile-folder", folder.toString(), "sample:heat2d",
                "--size", "100", "--steps", "50", "--compare", "no", "--out", "none"))
                .anyMatch(line -> line.matches("[0-9,]+ calls in .*"))
                .anyMatch(line -> line.startsWith("Profile: "));
        assertThat(folder).isDirectoryContaining("glob:**/rank-0.jfr").isDirectoryContaining("glob:**/rank-1.jfr");
        assertThat(Files.readString(folder.resolve("trace.json"))).startsWith("{")
                .endsWith("}")
                .contains(
                        "\"at\":\"org.jmpi.samples.heat.Halo.exchange:", "\"name\":\"allReduce\"", "\"ph\":\"s\"");
        Path page = folder.resolve("profile.html");
        assertThat(Files.readString(page)).contains("Profile of 2 ranks", "org.jmpi.samples.heat.Halo.exchange:");

        Browser browser = Browser.find(folder);
        assertThat(browser.dom(page)).contains("<svg id=\"timelines\"", "<svg id=\"matrix\"", "0 to 1: ",
                "<table id=\"late\">", "<table id=\"sites\">");
        BufferedImage image = browser.look(page);
        assertThat(Browser.count(image, WAITING)).as("red points on the screen").isPositive();
    }
}
