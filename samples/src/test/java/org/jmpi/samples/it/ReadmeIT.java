package org.jmpi.samples.it;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What the README promises.
@RealProcesses
class ReadmeIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    /// The build that this test runs in, and one of the reader's own project.
    private static final Predicate<String> BUILDS = line -> line.startsWith("mvn ");
    /// See [ReadmeNumbersIT].
    static final Predicate<String> MEASURES = line -> line.contains(" --rounds ") || line.contains(" --steps ");
    private static final String ACME = """
            package org.acme;

            public class Main {
                public static void main(String[] args) {
                    try (var mpi = org.jmpi.Mpi.init(args)) {
                        mpi.world().barrier();
                    }
                }
            }
            """;

    @TempDir Path folder;

    @Test
    void itsProgramPrintsWhatItSays() throws Exception {
        var readme = new Readme();
        Files.writeString(folder.resolve("Hello.java"), readme.program());
        Result result = Launch.jmpirun("-np", "3", "Hello.java").in(folder).run();
        assertThat(result.quietSuccess()).containsExactlyInAnyOrderElementsOf(readme.output());
        assertThat(folder.toFile().list()).containsExactly("Hello.java");
    }

    @TestFactory
    Stream<DynamicTest> itsCommandsRun() throws Exception {
        var readme = new Readme();
        assertThat(readme.commands()).filteredOn(line -> line.startsWith("./jmpirun ")).hasSizeGreaterThan(3);
        assertThat(readme.commands()).filteredOn(BUILDS).containsExactly("mvn verify", "mvn package");
        layOutProjects(readme);
        return readme.commands()
                .stream()
                .filter(not(BUILDS.or(MEASURES)))
                .map(line -> DynamicTest.dynamicTest(line, () -> run(line, folder)));
    }

    static void run(String line, Path folder) throws Exception {
        assertThat(line).matches("(\\.|path/to)/jmpirun .*");
        Launch.command("sh", "-c", line).in(folder).within(LIMIT).run().quietSuccess();
    }

    /// The reader's folder: `jmpirun`, `Hello.java`, and a Maven project's `target`.
    private void layOutProjects(Readme readme) throws IOException {
        Installation.link(folder);
        Files.createSymbolicLink(Files.createDirectories(folder.resolve("path/to")).resolve("jmpirun"),
                folder.resolve("jmpirun"));
        Files.writeString(folder.resolve("Hello.java"), readme.program());
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        Path source = Files.writeString(folder.resolve("Main.java"), ACME);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", System.getProperty("java.class.path"), "-d",
                        classes.toString(), source.toString());
        assertThat(code).isZero();
        pack(classes, folder.resolve("target/app.jar"));
    }

    private static void pack(Path classes, Path jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "org.acme.Main");
        try (OutputStream file = Files.newOutputStream(jar); var out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("org/acme/Main.class"));
            out.write(Files.readAllBytes(classes.resolve("org/acme/Main.class")));
        }
    }
}
