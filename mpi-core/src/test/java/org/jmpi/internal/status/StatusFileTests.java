package org.jmpi.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFileTests {
    @TempDir private Path folder;

    private StatusFile create(String command) throws IOException {
        return StatusFile.create(folder.resolve("status"), 42, 3, command);
    }

    private StatusFile open() throws IOException {
        return StatusFile.open(folder.resolve("status")).orElseThrow();
    }

    @Test
    void tellsOthersWhatTheLauncherWrote() throws IOException {
        create("jmpirun -np 3 λ").started(2, 77);
        StatusFile seen = open();
        assertThat(seen.launcher()).isEqualTo(42);
        assertThat(seen.ranks()).isEqualTo(3);
        assertThat(seen.command()).isEqualTo("jmpirun -np 3 λ");
        assertThat(seen.startMillis()).isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
        assertThat(seen.pid(2)).isEqualTo(77);
        assertThat(seen.pid(1)).isZero();
    }

    @Test
    void keepsLongTextsInTheirPlace() throws IOException {
        StatusFile file = create("c".repeat(10_000));
        file.waits(0, "w".repeat(10_000));
        file.started(1, 5);
        assertThat(file.command()).hasSize(3808);
        assertThat(file.wait(0).orElseThrow().text()).isEqualTo("w".repeat(236));
        assertThat(file.pid(1)).isEqualTo(5);
    }

    @Test
    void isNoneWhereTheFileIsShortOrSomethingElse() throws IOException {
        Path file = folder.resolve("other");
        for (int length : new int[]{0, 100, 4_095, 4_096, 5_000}) {
            Files.write(file, new byte[length]);
            assertThat(StatusFile.open(file)).as("length=%d", length).isEqualTo(Optional.empty());
        }
    }
}
