package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledJmpiTests {
    @TempDir private Path folder;

    private String jar(String... entries) throws IOException {
        Path jar = folder.resolve("app.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int i = 0; i < entries.length; i += 2) {
                out.putNextEntry(new ZipEntry(entries[i]));
                out.write(entries[i + 1].getBytes(UTF_8));
            }
        }
        return jar.toString();
    }

    private String jarOfVersion(String version) throws IOException {
        return jar("org/jmpi/Mpi.class", "", "META-INF/maven/org.jmpi/jmpi-core/pom.properties",
                "artifactId=jmpi-core\nversion=" + version + "\n");
    }

    @Test
    void namesBothVersionsAndTheFix() throws IOException {
        String jar = jarOfVersion("0.0.9");
        assertThatThrownBy(() -> BundledJmpi.refuse(List.of("/classes", jar), "0.1.0"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(
                        "jar " + jar + " holds jmpi 0.0.9, and jmpirun is jmpi 0.1.0; build the jar without");
    }

    @Test
    void refusesAJmpiThatDoesNotTellItsVersion() throws IOException {
        String jar = jar("org/jmpi/Mpi.class", "");
        assertThatThrownBy(() -> BundledJmpi.refuse(List.of(jar), "0.1.0"))
                .hasMessageContaining("of an unknown version");
    }

    @Test
    void takesItsOwnVersionAndJarsWithoutJmpi() throws IOException {
        String own = jarOfVersion("0.1.0");
        assertThatCode(() -> BundledJmpi.refuse(List.of(own, "/no/such.jar", "/classes"), "0.1.0"))
                .doesNotThrowAnyException();
        String other = jar("org/acme/Main.class", "");
        assertThatCode(() -> BundledJmpi.refuse(List.of(other), "0.1.0")).doesNotThrowAnyException();
    }
}
