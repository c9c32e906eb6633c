package org.jmpi.samples.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import org.jmpi.samples.it.programs.FromJar;
import org.jmpi.samples.it.programs.JarAgent;

/// Jars of the tests' programs.
final class ProgramJar {
    private static final String PACKAGE = FromJar.class.getPackageName().replace('.', '/') + "/";

    private ProgramJar() {
    }

    /// Put `app.jar` into a folder, and `beside.jar`, which it names: each of its ranks prints one of [#lines].
    static Path write(Path folder) throws IOException {
        write(folder.resolve("beside.jar"), Map.of(), "BesideJar");
        return write(folder.resolve("app.jar"), Map.of("Main-Class", FromJar.class.getName(), "Class-Path",
                "beside.jar", "Add-Opens", "java.base/java.lang", "Add-Exports", "java.base/jdk.internal.misc",
                "Enable-Native-Access", "ALL-UNNAMED", "Launcher-Agent-Class", JarAgent.class.getName()), "FromJar",
                "JarAgent");
    }

    private static Path write(Path jar, Map<String, String> attributes, String... classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.forEach(manifest.getMainAttributes()::putValue);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (String type : classes) {
                out.putNextEntry(new JarEntry(PACKAGE + type + ".class"));
                Files.copy(Installation.of(FromJar.class).resolve(PACKAGE + type + ".class"), out);
            }
        }
        return jar;
    }

    /// What each rank prints where all that the manifest says holds.
    static List<String> lines(int ranks) {
        return IntStream.range(0, ranks)
                .mapToObj(rank -> "rank " + rank + ": opened value, exported true, beside 4, agent started")
                .toList();
    }
}
