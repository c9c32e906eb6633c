package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Executable jars: what their manifests say holds, as with `java -jar`.
@RealProcesses
class JarIT {
    @TempDir Path folder;

    @Test
    void whatTheManifestSaysHolds() throws Exception {
        ProgramJar.write(folder);
        for (List<String> program : List.of(List.of("app.jar"), List.of("java", "-jar", "app.jar"))) {
            List<String> words = new ArrayList<>(List.of("-np", "2"));
            words.addAll(program);
            assertThat(Launch.jmpirun(words.toArray(new String[0])).in(folder).run().quietSuccess())
                    .containsExactlyInAnyOrderElementsOf(ProgramJar.lines(2));
        }
    }

    @Test
    void aJarThatBundlesAnotherJmpiIsRefusedWithBothVersions() throws Exception {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(folder.resolve("fat.jar")))) {
            out.putNextEntry(new JarEntry("org/jmpi/Mpi.class"));
            out.putNextEntry(new JarEntry("META-INF/maven/org.jmpi/jmpi-core/pom.properties"));
            out.write("version=0.0.9\n".getBytes(US_ASCII));
        }
        String err = Launch.jmpirun("-np", "2", "java", "-cp", "fat.jar", "org.acme.Main").in(folder).run().failure(2);
        assertThat(err)
                .containsPattern("jar .*fat.jar holds jmpi 0.0.9, and jmpirun is jmpi [0-9][^ ]*; build the jar");
    }
}
