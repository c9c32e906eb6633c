package org.jmpi.benchmarks.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongUnaryOperator;

/// Runs programs to their end, or ends them when their time is up.
///
/// Output goes through files: reading a pipe would take a core from what is measured.
public final class ProcessRunner {
    private static final int SHOWN = 600;
    /// Between two looks, which cost some hundred microseconds, at most; at first less, since programs may be short.
    private static final long LOOK_MILLIS = 50;
    private static final long FIRST_LOOK_MILLIS = 2;
    /// Time between two looks, of the time since the start.
    private static final int LOOK_PART = 10;

    private final Duration limit;

    /// @param limit how long a program may take
    public ProcessRunner(Duration limit) {
        this.limit = limit;
    }

    /// What a program printed on its standard output, and how long it took from start to end.
    public record Outcome(String output, Duration time) {
    }

    /// Run a program; blocks until it has ended.
    ///
    /// @throws RunFailedException where it can't be started, fails, or takes longer than the limit
    public Outcome run(Command command) throws RunFailedException, InterruptedException {
        return runAwaiting(command, this::endsInTime);
    }

    /// The same, with a look at the process every now and then while it runs.
    ///
    /// @throws RunFailedException as [#run(Command)]
    public Outcome run(Command command, Consumer<ProcessHandle> look) throws RunFailedException, InterruptedException {
        return runAwaiting(command, process -> endsInTime(process, look));
    }

    /// Waits for a process; whether it ended in time.
    private interface Waiter {
        boolean await(Process process) throws InterruptedException;
    }

    private Outcome runAwaiting(Command command, Waiter waiter) throws RunFailedException, InterruptedException {
        Path out = temporaryFile();
        Path err = temporaryFile();
        try {
            long start = System.nanoTime();
            Process process = start(command, out, err);
            boolean ended = waiter.await(process);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (!ended || process.exitValue() != 0) {
                String how = ended ? "ended with " + process.exitValue()
                        : "took longer than " + limit.toSeconds() + " s";
                throw new RunFailedException(how + ": " + command + tail(err) + tail(out));
            }
            return new Outcome(Files.readString(out), time);
        } catch (IOException e) {
            throw new RunFailedException("can't be run: " + e.getMessage());
        } finally {
            delete(out);
            delete(err);
        }
    }

    /// Start a program whose output nobody wants.
    static Process startSilently(Command command) throws IOException {
        return builder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Wait for a program's end, and bring it about with all its children when the time is up or the caller is
    /// interrupted.
    boolean endsInTime(Process process) throws InterruptedException {
        return endsInTime(process, _ -> limit.toMillis(), _ -> {
        });
    }

    private boolean endsInTime(Process process, Consumer<ProcessHandle> look) throws InterruptedException {
        return endsInTime(process, millis -> Math.clamp(millis / LOOK_PART, FIRST_LOOK_MILLIS, LOOK_MILLIS), look);
    }

    /// @param pause milliseconds between two looks, by those since the start
    private boolean endsInTime(Process process, LongUnaryOperator pause, Consumer<ProcessHandle> look)
            throws InterruptedException {
        long start = System.nanoTime();
        boolean ended = false;
        try {
            long elapsed = 0;
            while (!ended && elapsed < limit.toNanos()) {
                look.accept(process.toHandle());
                long millis = pause.applyAsLong(TimeUnit.NANOSECONDS.toMillis(elapsed));
                ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
                elapsed = System.nanoTime() - start;
            }
        } finally {
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
        }
        return ended;
    }

    private static Process start(Command command, Path out, Path err) throws IOException {
        return builder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static ProcessBuilder builder(Command command) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().putAll(command.environment());
        return builder.redirectInput(Path.of("/dev/null").toFile());
    }

    private static Path temporaryFile() {
        try {
            return Files.createTempFile("jmpi-compare", ".out");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private static String tail(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip();
        return text.isEmpty() ? "" : "\n" + text.substring(Math.max(0, text.length() - SHOWN));
    }
}
