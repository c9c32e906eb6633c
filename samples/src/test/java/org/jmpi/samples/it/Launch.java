package org.jmpi.samples.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jmpi.testing.Foreground;

/// A command about to be started.
final class Launch {
    /// Variable that every process of the job inherits.
    static final String MARK = "JMPI_TEST_MARK";

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path INSTALLATION = Installation.layOut(temporaryFolder());
    /// Where each command has a folder for its jobs' files.
    private static final Path RUNTIME = makeFolder(INSTALLATION.resolve("run"));

    private final String mark = UUID.randomUUID().toString();
    private final Path runtime = RUNTIME.resolve(mark);
    private final ProcessBuilder builder;
    private Duration limit = LIMIT;

    private Launch(List<String> command) {
        builder = new ProcessBuilder(Foreground.command(command)).redirectInput(new File("/dev/null"));
        Map<String, String> environment = builder.environment();
        environment.put(MARK, mark);
        environment.put("XDG_RUNTIME_DIR", makeFolder(runtime).toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("JAVA_TOOL_OPTIONS");
    }

    /// `jmpirun` with arguments.
    static Launch jmpirun(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script()));
        command.addAll(Arrays.asList(arguments));
        return new Launch(command);
    }

    /// `jmpirun` with a class of the tests on a number of ranks.
    static Launch program(int ranks, String transport, Class<?> program, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(script(), "-np", Integer.toString(ranks), "--transport", transport,
                        "-cp", Installation.of(program).toString(), program.getName()));
        command.addAll(Arrays.asList(arguments));
        return new Launch(command);
    }

    /// Any command.
    static Launch command(String... command) {
        return new Launch(Arrays.asList(command));
    }

    /// The script of the installation that all tests share.
    static String script() {
        return INSTALLATION.resolve("jmpirun").toString();
    }

    Launch in(Path folder) {
        builder.directory(folder.toFile());
        return this;
    }

    Launch with(String name, String value) {
        builder.environment().put(name, value);
        return this;
    }

    /// Let [Running#send] give it input; else it has none.
    Launch withInput() {
        builder.redirectInput(ProcessBuilder.Redirect.PIPE);
        return this;
    }

    Launch within(Duration newLimit) {
        limit = newLimit;
        return this;
    }

    /// Start it.
    Running start() {
        try {
            return new Running(builder.start(), mark, runtime, limit, String.join(" ", builder.command()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Run it to its end.
    Result run() throws InterruptedException {
        try (Running running = start()) {
            return running.await();
        }
    }

    private static Path makeFolder(Path folder) {
        try {
            return Files.createDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("jmpi-it");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                for (String inside : List.of("aot", "run")) {
                    File[] files = folder.resolve(inside).toFile().listFiles();
                    for (File file : files == null ? new File[0] : files) {
                        boolean ignored = file.delete();
                    }
                }
                for (String name : List.of("jmpirun", "lib", "tool-lib", "aot", "run", "")) {
                    boolean ignored = folder.resolve(name).toFile().delete();
                }
            }));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
