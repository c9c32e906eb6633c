package org.jmpi.samples.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The lines that a process prints, collected as they come.
final class Lines {
    private final List<String> lines = new ArrayList<>();
    private final Thread reader;

    Lines(InputStream in) {
        reader = Thread.ofVirtual().start(() -> read(in));
    }

    private void read(InputStream in) {
        try (var text = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            text.lines().forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    /// What has come up to now.
    synchronized List<String> now() {
        return List.copyOf(lines);
    }

    /// Wait for the first line that starts so; its rest, or empty where the time runs out.
    synchronized Optional<String> await(String start, long deadlineNanos) throws InterruptedException {
        while (true) {
            Optional<String> found = lines.stream().filter(line -> line.startsWith(start)).findFirst();
            long left = deadlineNanos - System.nanoTime();
            if (found.isPresent() || left <= 0) {
                return found.map(line -> line.substring(start.length()));
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /// Wait until so many lines start so; false where the time runs out.
    synchronized boolean await(String start, int count, long deadlineNanos) throws InterruptedException {
        while (lines.stream().filter(line -> line.startsWith(start)).count() < count) {
            long left = deadlineNanos - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /// Wait for the end of the stream; all lines.
    List<String> awaitEnd(long deadlineNanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.timedJoin(reader, Math.max(1, deadlineNanos - System.nanoTime()));
        return now();
    }
}
