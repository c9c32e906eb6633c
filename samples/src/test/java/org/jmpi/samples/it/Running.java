package org.jmpi.samples.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A command that runs, with its whole family of processes. Closing it ends them all.
final class Running implements AutoCloseable {
    private static final Duration LEFTOVERS = Duration.ofSeconds(5);
    /// A process that is about to run another program shows no environment for a moment, and so no mark.
    private static final int LOOKS = 3;

    private final Process process;
    private final String mark;
    private final Path runtime;
    private final String command;
    private final long deadline;
    private final Lines out;
    private final Lines err;

    /// @param mark    what its processes inherit
    /// @param runtime where its jobs leave a folder each while they run
    Running(Process process, String mark, Path runtime, Duration limit, String command) {
        this.process = process;
        this.mark = mark;
        this.runtime = runtime;
        this.command = command;
        deadline = System.nanoTime() + limit.toNanos();
        out = new Lines(process.getInputStream());
        err = new Lines(process.getErrorStream());
    }

    /// Wait for a line on standard output that starts so; its rest.
    String awaitLine(String start) throws InterruptedException {
        return out.await(start, deadline).orElseThrow(() -> tooLong("no line starts with " + start));
    }

    /// Wait until so many lines on standard error start so.
    void awaitErrorLines(String start, int count) throws InterruptedException {
        if (!err.await(start, count, deadline)) {
            throw tooLong("fewer than " + count + " lines on standard error start with " + start);
        }
    }

    /// Give it a line of input.
    void send(String line) throws IOException {
        BufferedWriter input = process.outputWriter();
        input.append(line).append('\n').flush();
    }

    /// Send a signal to the process that was started.
    void signal(String name) throws InterruptedException {
        Marked.signal(name, process.pid());
    }

    /// Its processes that run now.
    List<ProcessHandle> processes() {
        return Marked.find(mark);
    }

    /// Wait for its end; checks that no process of it is left, and no file.
    Result await() throws InterruptedException {
        if (!process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            throw tooLong("it still runs");
        }
        Result result = new Result(process.exitValue(), out.awaitEnd(deadline), err.awaitEnd(deadline));
        assertNothingLeft();
        return result;
    }

    /// Check that all its processes end and its jobs' files go, now or soon. Shared memory has no file: it goes with the
    /// last process that has it.
    private void assertNothingLeft() throws InterruptedException {
        long end = System.nanoTime() + LEFTOVERS.toNanos();
        for (int looks = 0; looks < LOOKS && System.nanoTime() < end;) {
            looks = processes().isEmpty() && files().isEmpty() ? looks + 1 : 0;
            Thread.sleep(10);
        }
        assertThat(processes()).as("processes left over by %s", command).isEmpty();
        assertThat(files()).as("files left over by %s", command).isEmpty();
    }

    private List<String> files() {
        String[] names = runtime.toFile().list();
        return names == null ? List.of() : List.of(names);
    }

    private AssertionError tooLong(String what) {
        return new AssertionError(what + "; command=" + command + "\nout=" + out.now() + "\nerr=" + err.now());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        processes().forEach(ProcessHandle::destroyForcibly);
    }
}
