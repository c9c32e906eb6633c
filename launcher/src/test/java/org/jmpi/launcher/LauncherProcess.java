package org.jmpi.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jmpi.testing.Foreground;

/// A real jmpirun in a JVM of its own, with the test's class path.
final class LauncherProcess implements AutoCloseable {

    /// How it ended.
    record Result(int code, String out, String err, long millis) {
    }

    private final Process process;
    private final long startNanos = System.nanoTime();
    private final BufferedReader out;
    private final CompletableFuture<String> err;

    private LauncherProcess(Path folder, List<String> arguments) throws IOException {
        process = builder(folder, arguments).start();
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        // Not in the common pool, which may have one thread only: several of these run at once.
        err = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getErrorStream().readAllBytes(), UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, Thread::startVirtualThread);
    }

    /// Its command, in a folder, which is its temp folder, too.
    static ProcessBuilder builder(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ProgramResolver.ownJava(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xmx64m", "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + folder,
                "-cp", System.getProperty("java.class.path"), Jmpirun.class.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(Foreground.command(command)).directory(folder.toFile());
        // So that the job's status is in the temp folder, too.
        builder.environment().remove("XDG_RUNTIME_DIR");
        return builder;
    }

    /// Start it in a folder, which is its temp folder, too.
    static LauncherProcess start(Path folder, String... arguments) throws IOException {
        return new LauncherProcess(folder, List.of(arguments));
    }

    /// Run to the end with nothing to read on standard input.
    static Result run(Path folder, String... arguments) throws Exception {
        return runWithInput(folder, "", arguments);
    }

    /// Run to the end with an input.
    static Result runWithInput(Path folder, String input, String... arguments) throws Exception {
        try (LauncherProcess started = start(folder, arguments)) {
            started.process.outputWriter().append(input).close();
            return started.await();
        }
    }

    /// The words that run a test program.
    static String[] ranks(int ranks, String... program) {
        List<String> words = new ArrayList<>(List.of("-np", Integer.toString(ranks), "-cp",
                System.getProperty("java.class.path"), TestPrograms.class.getName()));
        words.addAll(List.of(program));
        return words.toArray(new String[0]);
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    String readLine() throws IOException {
        return out.readLine();
    }

    Result await() throws Exception {
        String rest = out.readAllAsString();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("jmpirun didn't end within 30 s");
        }
        return new Result(process.exitValue(), rest, err.get(5, TimeUnit.SECONDS),
                (System.nanoTime() - startNanos) / 1_000_000);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
