package org.jmpi.launcher.ship;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipException;

/// Finds what a JVM would take classes from: each entry of a class path, the jars of `FOLDER/*`, and what the manifest of
/// a jar names, right behind it.
final class ClassPathFiles {
    private final Set<Path> found = new LinkedHashSet<>();

    private ClassPathFiles() {
    }

    /// The files and folders behind an entry; none where nothing is there, as for a JVM.
    static List<Path> of(String entry) throws IOException {
        ClassPathFiles files = new ClassPathFiles();
        if (entry.endsWith(File.separator + "*")) {
            for (Path jar : jarsIn(Path.of(entry.substring(0, entry.length() - 1)))) {
                files.add(jar);
            }
        } else {
            files.add(Path.of(entry));
        }
        return List.copyOf(files.found);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.{jar,JAR}")) {
                all.forEach(jars::add);
            }
        }
        // Folders have no order; what is sent must not change from run to run.
        jars.sort(null);
        return jars;
    }

    private void add(Path path) throws IOException {
        if (Files.exists(path) && found.add(path) && !Files.isDirectory(path)) {
            for (Path named : namedBy(path)) {
                add(named);
            }
        }
    }

    private static List<Path> namedBy(Path jar) throws IOException {
        List<Path> named = new ArrayList<>();
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String words = manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            StringTokenizer names = new StringTokenizer(words == null ? "" : words);
            while (names.hasMoreTokens()) {
                URI place = jar.toUri().resolve(names.nextToken());
                if ("file".equals(place.getScheme())) {
                    named.add(Path.of(place));
                }
            }
        } catch (ZipException | IllegalArgumentException notUnderstood) {
            // An executable, or what the JVM leaves out, too.
        }
        return named;
    }
}
