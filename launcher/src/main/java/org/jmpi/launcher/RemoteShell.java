package org.jmpi.launcher;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;
import org.jmpi.launcher.remote.Opening;
import org.jmpi.launcher.remote.RemoteProcess;

/// The command that started an agent on another host, ssh as a rule. Its input stays open: the agent lives as long as
/// that does. Of its errors the last line is kept.
final class RemoteShell {
    private static final long LAST_WORDS_MILLIS = 500;
    /// Less than ranks wait for the launcher's word when they have lost others.
    private static final long ELSEWHERE_MILLIS = 2_000;
    private static final int PIECE = 64 << 10;

    private final Process process;
    private String lastLine = "";
    /// Whether it is being written to, which it may never take.
    private volatile boolean isTalking = true;

    private RemoteShell(Process process) {
        this.process = process;
    }

    /// Take over a command that was just started.
    ///
    /// @param opening what it is told first
    /// @param onEnd   told when it has ended and all its errors are read
    static RemoteShell of(Process process, Opening opening, Consumer<RemoteShell> onEnd) {
        RemoteShell shell = new RemoteShell(process);
        Thread errors = Daemon.start(shell::readErrors, "ssh-errors");
        Daemon.start(() -> shell.talk(opening), "ssh-output");
        Daemon.startSmall(() -> shell.awaitEnd(errors, onEnd), "ssh-end");
        return shell;
    }

    private void talk(Opening opening) {
        // On its way to another host's command each write waits for the one before.
        OutputStream input = new BufferedOutputStream(process.getOutputStream(), PIECE);
        try (BufferedReader lines = process.inputReader()) {
            opening.start(input);
            isTalking = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                isTalking = true;
                opening.answer(line, input);
                isTalking = false;
            }
        } catch (IOException cutShort) {
            // It has ended, or does so for what is missing: its exit code and its last line tell.
            closeInput();
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

    /// End its input, and so the agent; returns at once.
    void endInput() {
        if (isTalking || process instanceof RemoteProcess) {
            // To close what is being written to, or leads to another host, may take long.
            process.destroyForcibly();
        } else {
            closeInput();
        }
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // So much the better.
        }
    }

    /// Wait a while until its end is known, where another host runs it: that tells of it, or is lost.
    void awaitEndElsewhere() {
        if (process instanceof RemoteProcess) {
            try {
                boolean ignored = process.waitFor(ELSEWHERE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts this thread", e);
            }
        }
    }

    /// Wait for its end, or kill it where that takes too long.
    void awaitEnd(long deadlineNanos) throws InterruptedException {
        if (!process.waitFor(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS)) {
            process.destroyForcibly();
        }
    }
}
