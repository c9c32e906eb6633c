package org.jmpi.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.status.StatusFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusReportTests {
    @TempDir private Path folder;

    @Test
    void showsAWaitAsLongAsItLasts() throws IOException {
        Path file = folder.resolve("status");
        StatusFile launcher = StatusFile.create(file, 42, 3, "x");
        StatusReport rank = new StatusReport(file, 1);
        rank.waiting(new Operation() {
            @Override
            public String details() {
                return "source=2, tag=3";
            }
        });
        assertThat(launcher.wait(1)).map(StatusFile.Wait::text)
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("(source=2, tag=3) at "));
        assertThat(launcher.wait(0)).isEmpty();
        rank.resumed();
        assertThat(launcher.wait(1)).isEmpty();
    }

    @Test
    void aRankGoesOnWithoutAFile() {
        StatusReport rank = new StatusReport(folder.resolve("missing"), 0);
        rank.waiting(null);
        rank.resumed();
        assertThat(folder).isEmptyDirectory();
    }
}
