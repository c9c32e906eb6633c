package org.jmpi.benchmarks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jmpi.testing.Executables;

/// Runs `jmpirun`. The script stands in a folder of its own beside the jars of this build: nothing is built there.
final class BenchJob {
    private static final long LIMIT_SECONDS = 150;
    private static final Path FOLDER = Path.of("target", "installation").toAbsolutePath();

    private static boolean laidOut;

    private BenchJob() {
    }

    /// Several tests run at once: none takes another's links away.
    private static synchronized void layOut() throws IOException {
        if (laidOut) {
            return;
        }
        Path root = root();
        Files.createDirectories(FOLDER);
        Executables.write(FOLDER.resolve("jmpirun"), Files.readAllBytes(root.resolve("jmpirun")));
        for (String jars : List.of("lib", "bench-lib")) {
            Files.deleteIfExists(FOLDER.resolve(jars));
            Files.createSymbolicLink(FOLDER.resolve(jars), root.resolve("target/jmpi").resolve(jars));
        }
        laidOut = true;
    }

    /// The script of this build.
    static Path script() throws IOException {
        layOut();
        return FOLDER.resolve("jmpirun");
    }

    /// A folder that looks like a checkout, but whose script builds nothing.
    static Path layOutCheckout() throws IOException {
        layOut();
        link("benchmarks", root().resolve("benchmarks"));
        Files.createDirectories(FOLDER.resolve("target"));
        link("target/jmpi", root().resolve("target/jmpi"));
        return FOLDER;
    }

    private static void link(String name, Path to) throws IOException {
        Files.deleteIfExists(FOLDER.resolve(name));
        Files.createSymbolicLink(FOLDER.resolve(name), to);
    }

    /// The lines that a job printed, which went well and said nothing on standard error.
    static List<String> run(int ranks, String transport, String... program) throws IOException, InterruptedException {
        layOut();
        List<String> command = new ArrayList<>(List.of(FOLDER.resolve("jmpirun").toString(), "-np",
                Integer.toString(ranks), "--transport", transport));
        command.addAll(List.of(program));
        Path out = Files.createTempFile(FOLDER, "out", ".txt");
        Path err = Files.createTempFile(FOLDER, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectInput(new File("/dev/null"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        await(builder.start(), command, out, err);
        assertThat(Files.readString(err)).as("standard error of %s", command).isEmpty();
        return Files.readAllLines(out);
    }

    private static void await(Process process, List<String> command, Path out, Path err)
            throws IOException, InterruptedException {
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        assertThat(ended && process.exitValue() == 0).as("%s ended well, within %d s; it printed %s%s", command,
                LIMIT_SECONDS, Files.readString(out), Files.readString(err)).isTrue();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isExecutable(folder.resolve("jmpirun"))) {
            folder = Objects.requireNonNull(folder.getParent(), "no checkout of jmpi above the working folder");
        }
        return folder;
    }
}
