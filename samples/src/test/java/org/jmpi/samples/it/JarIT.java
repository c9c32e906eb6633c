package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.jmpi.samples.it.programs.FromJar;
import org.jmpi.samples.it.programs.JarAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Executable jars: what their manifests say holds, as with `java -jar`.
@RealProcesses
class JarIT {
    private static final String PACKAGE = FromJar.class.getPackageName().replace('.', '/') + "/";

    @TempDir Path folder;

    private Path jar(String name, Map<String, String> attributes, List<String> classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String type : classes) {
                out.putNextEntry(new JarEntry(PACKAGE + type + ".class"));
                Files.copy(Installation.of(FromJar.class).resolve(PACKAGE + type + ".class"), out);
            }
        }
        return jar;
    }

    @Test
    void whatTheManifestSaysHolds() throws Exception {
        jar("beside.jar", Map.of(), List.of("BesideJar"));
        jar("app.jar", Map.of("Main-Class", FromJar.class.getName(), "Class-Path", "beside.jar", "Add-Opens",
                "java.base/java.lang", "Add-Exports", "java.base/jdk.internal.misc", "Enable-Native-Access",
                "ALL-UNNAMED", "Launcher-Agent-Class", JarAgent.class.getName()), List.of("FromJar", "JarAgent"));
        for (List<String> program : List.of(List.of("app.jar"), List.of("java", "-jar", "app.jar"))) {
            List<String> words = new ArrayList<>(List.of("-np", "2"));
            words.addAll(program);
            assertThat(Launch.jmpirun(words.toArray(new String[0])).in(folder).run().quietSuccess())
                    .containsExactlyInAnyOrder("rank 0: opened value, exported true, beside 4, agent started",
                            "rank 1: opened value, exported true, beside 4, agent started");
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
