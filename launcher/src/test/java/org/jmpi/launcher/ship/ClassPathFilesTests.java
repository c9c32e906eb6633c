package org.jmpi.launcher.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFilesTests {
    @TempDir private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("lib/classes"));
    }

    private Path jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }

    @Test
    void aFolderIsItselfAndWhatIsMissingIsNothing() throws IOException {
        assertThat(ClassPathFiles.of(folder + "/lib")).containsExactly(folder.resolve("lib"));
        assertThat(ClassPathFiles.of(folder + "/none")).isEmpty();
        assertThat(ClassPathFiles.of(folder + "/none/*")).isEmpty();
    }

    @Test
    void aStarStandsForTheJarsOfAFolder() throws IOException {
        Path b = jar("lib/b.jar", "");
        Path a = jar("lib/a.JAR", "");
        Files.writeString(folder.resolve("lib/c.txt"), "no jar");
        assertThat(ClassPathFiles.of(folder + "/lib/*")).containsExactly(a, b);
    }

    @Test
    void whatAManifestNamesStandsBehindItsJarAndOnlyOnce() throws IOException {
        Path app = jar("app.jar", "lib/b.jar lib/classes/ none.jar http://acme.org/x.jar lib/c.jar %%%");
        Path b = jar("lib/b.jar", "c.jar ../app.jar");
        Path c = jar("lib/c.jar", "");
        assertThat(ClassPathFiles.of(app.toString())).containsExactly(app, b, c, folder.resolve("lib/classes"));
    }

    @Test
    void anExecutableIsItself() throws IOException {
        Path script = Files.writeString(folder.resolve("run"), "#!/bin/sh\n");
        assertThat(ClassPathFiles.of(script.toString())).containsExactly(script);
        Path empty = Files.createFile(folder.resolve("empty.jar"));
        assertThat(ClassPathFiles.of(empty.toString())).containsExactly(empty);
    }
}
