package org.jmpi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsFileTests {
    @TempDir Path folder;

    private ResultsFile file() {
        return new ResultsFile(folder.resolve("results.md"));
    }

    private String page() throws IOException {
        return Files.readString(file().file());
    }

    @Test
    void aNewPageSaysWhatItShows() throws IOException {
        file().replace("collectives", "## Collectives\n");
        assertThat(page()).startsWith("# Results\n").contains("95 % interval", "\n## Collectives\n");
    }

    @Test
    void aPartIsReplacedAndTheRestStays() throws IOException {
        file().replace("point-to-point", "old points\n");
        file().replace("collectives", "old collectives\n");
        Files.writeString(file().file(), page() + "by hand\n");
        file().replace("point-to-point", "new points\n");
        assertThat(page()).contains("new points\n", "old collectives\n")
                .doesNotContain("old points")
                .endsWith("by hand\n");
        assertThat(page().indexOf("new points")).isLessThan(page().indexOf("old collectives"));
    }
}
