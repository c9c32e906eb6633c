package org.jmpi.gpu.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFolderTests {
    @TempDir Path folder;
    private String before;

    @BeforeEach
    void useAFolderOfTheTest() {
        before = System.getProperty(PrivateFolder.PROPERTY);
        System.setProperty(PrivateFolder.PROPERTY, folder.resolve("cache").toString());
    }

    @AfterEach
    void forgetIt() {
        if (before == null) {
            System.clearProperty(PrivateFolder.PROPERTY);
        } else {
            System.setProperty(PrivateFolder.PROPERTY, before);
        }
    }

    @Test
    void onlyItsOwnerMayReadOrWrite() throws IOException {
        Path made = PrivateFolder.named("things").orElseThrow();

        assertThat(made).isEqualTo(folder.resolve("cache").resolve("things"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        assertThat(PrivateFolder.named("things")).contains(made);
    }

    @Test
    void folderThatOthersCanWriteIsNotUsed() throws IOException {
        Path made = PrivateFolder.named("things").orElseThrow();
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(PrivateFolder.named("things")).isEmpty();
    }

    @Test
    void placeThatCannotBeMadeIsNone() throws IOException {
        Files.writeString(folder.resolve("cache"), "a file");

        assertThat(PrivateFolder.named("things")).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(PrivateFolder.temporary())))
                .isEqualTo("rwx------");
    }

    @Test
    void readersSeeAllOfAFileWhileOthersWriteIt() throws IOException {
        Path file = PrivateFolder.named("things").orElseThrow().resolve("file");
        AtomicFile.write(file, content(0));

        List<byte[]> seen = IntStream.range(1, 200).parallel().mapToObj(i -> {
            try {
                AtomicFile.write(file, content(i));
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).toList();

        assertThat(seen).allSatisfy(bytes -> assertThat(bytes).isEqualTo(content(bytes[0])));
        try (var left = Files.list(file.getParent())) {
            assertThat(left).containsExactly(file);
        }
    }

    private static byte[] content(int value) {
        byte[] bytes = new byte[10_000];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
