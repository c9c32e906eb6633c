package org.jmpi.launcher.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileArrivalTests {
    @TempDir private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void aFileAppearsWholeInPlaceOfWhatStoodThere() throws Exception {
        Path file = folder.resolve("new/deep/file");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "old");
        FileArrival arrival = new FileArrival(file);
        arrival.put(bytes("one "));
        assertThat(file).hasContent("old");
        arrival.put(bytes("two"));
        arrival.put(new byte[0]);
        arrival.await();
        assertThat(file).hasContent("one two");
        assertThat(file.getParent().toFile().list()).containsExactly("file");
    }

    @Test
    void itsFolderIsMade() throws Exception {
        FileArrival arrival = new FileArrival(folder.resolve("a/b/empty"));
        arrival.put(new byte[0]);
        arrival.await();
        assertThat(folder.resolve("a/b/empty")).isEmptyFile();
    }

    @Test
    void whatBreaksOffLeavesNothing() {
        FileArrival arrival = new FileArrival(folder.resolve("file"));
        arrival.put(bytes("half"));
        arrival.fail("its host is gone");
        arrival.put(bytes("late"));
        assertThatThrownBy(arrival::await).isInstanceOf(IOException.class).hasMessage("its host is gone");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whereItCannotBeWrittenTheWaitFailsAtItsEnd() throws Exception {
        Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
        FileArrival arrival = new FileArrival(blocked.resolve("file"));
        arrival.put(bytes("one"));
        arrival.put(bytes("two"));
        arrival.put(new byte[0]);
        assertThatThrownBy(arrival::await).isInstanceOf(IOException.class).hasMessageContaining("blocked");
        assertThat(blocked).hasContent("a file");
    }
}
