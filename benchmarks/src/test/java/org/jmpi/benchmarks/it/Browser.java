package org.jmpi.benchmarks.it;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jmpi.testing.Needs;

/// Headless Chromium, which shows what users see of a page.
final class Browser {
    private static final long LIMIT_SECONDS = 60;

    private final Path program;
    private final Path folder;

    private Browser(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /// The one that is installed; skips the test where there is none.
    ///
    /// @param folder for what it leaves behind
    static Browser find(Path folder) {
        Path program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .map(name -> Path.of("/usr/bin", name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(Path.of("none"));
        Needs.that(Files.isExecutable(program), "Chromium isn't there: apt-get install chromium");
        return new Browser(program, folder);
    }

    private void run(Path out, Path page, String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--headless", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--no-first-run",
                "--user-data-dir=" + folder.resolve("chromium"), "--window-size=1300,2600"));
        command.addAll(List.of(options));
        command.add(page.toUri().toString());
        Process process = new ProcessBuilder(command).redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError("Chromium didn't end well: " + command);
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    /// The page as the browser understood it.
    String dom(Path page) throws IOException, InterruptedException {
        Path out = folder.resolve("dom.html");
        run(out, page, "--dump-dom");
        return Files.readString(out);
    }

    /// What it looks like.
    BufferedImage look(Path page) throws IOException, InterruptedException {
        Path image = folder.resolve("page.png");
        run(folder.resolve("look.txt"), page, "--screenshot=" + image);
        return ImageIO.read(image.toFile());
    }

    /// How many of a picture's points have a colour.
    static long count(BufferedImage image, int rgb) {
        long count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == rgb ? 1 : 0;
            }
        }
        return count;
    }
}
