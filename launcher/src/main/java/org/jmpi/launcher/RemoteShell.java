package org.jmpi.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;

/// The command that started an agent on another host, ssh as a rule. Its input stays open: the agent lives as long as
/// that does. Its standard output is nobody's, for what a login prints there; of its errors the last line is kept.
final class RemoteShell {
    private static final long LAST_WORDS_MILLIS = 500;

    private final Process process;
    private String lastLine = "";

    private RemoteShell(Process process) {
        this.process = process;
    }

    /// Take over a command that was just started.
    ///
    /// @param greeting what the agent reads first
    /// @param onEnd    told when it has ended and all its errors are read
    static RemoteShell of(Process process, byte[] greeting, Consumer<RemoteShell> onEnd) {
        RemoteShell shell = new RemoteShell(process);
        Thread errors = Daemon.start(shell::readErrors, "ssh-errors");
        Daemon.startSmall(() -> drain(process), "ssh-output");
        Daemon.startSmall(() -> shell.awaitEnd(errors, onEnd), "ssh-end");
        try {
            OutputStream input = process.getOutputStream();
            input.write(greeting);
            input.flush();
        } catch (IOException ended) {
            // Its exit code tells.
        }
        return shell;
    }

    private static void drain(Process process) {
        try {
            long ignored = process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // Nothing more comes.
        }
    }

    private void readErrors() {
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.strip());
            }
        } catch (IOException ended) {
            // Nothing more comes.
        }
    }

    private synchronized void take(String line) {
        if (!line.isEmpty()) {
            lastLine = line;
        }
    }

    private void awaitEnd(Thread errors, Consumer<RemoteShell> onEnd) {
        try {
            int ignored = process.waitFor();
            errors.join(LAST_WORDS_MILLIS);
            onEnd.accept(this);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /// Its exit code; only once it has ended.
    int code() {
        return process.exitValue();
    }

    /// The last line of its errors, or nothing.
    synchronized String lastLine() {
        return lastLine;
    }

    /// End its input, and so the agent.
    void endInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // So much the better.
        }
    }

    /// Wait for its end, or kill it where that takes too long.
    void awaitEnd(long deadlineNanos) throws InterruptedException {
        if (!process.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
        }
    }
}
