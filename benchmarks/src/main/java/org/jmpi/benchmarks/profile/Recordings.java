package org.jmpi.benchmarks.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;
import org.jmpi.internal.check.CallSite;

/// Reads what ranks recorded, and shifts it to one clock.
final class Recordings {
    private static final String CALL = "org.jmpi.Call";
    private static final String CLOCK = "org.jmpi.Clock";
    private static final String REFERENCE = "org.jmpi.Reference";

    private final Map<Integer, Long> offsets = new HashMap<>();
    private final Map<Integer, String> hosts = new TreeMap<>();
    private final List<RecordedEvent> calls = new ArrayList<>();
    private final Drift drift = new Drift();
    private int ranks;
    private long error;

    private Recordings() {
    }

    /// Read the files of a folder.
    ///
    /// @throws IllegalArgumentException where some of a job's aren't there
    static Trace read(Path folder) throws IOException {
        Recordings recordings = new Recordings();
        recordings.readAll(folder);
        return recordings.trace();
    }

    private void readAll(Path folder) throws IOException {
        int rank = 0;
        do {
            Path file = folder.resolve("rank-" + rank + ".jfr");
            if (!Files.exists(file)) {
                throw new IllegalArgumentException("a rank's recording is missing: file=" + file + ", ranks=" + ranks
                        + "; make it by jmpirun --profile");
            }
            try (RecordingFile recording = new RecordingFile(file)) {
                while (recording.hasMoreEvents()) {
                    take(recording.readEvent());
                }
            }
            rank++;
        } while (rank < ranks);
    }

    private void take(RecordedEvent event) {
        if (event.getEventType().getName().equals(CALL)) {
            calls.add(event);
        } else if (event.getEventType().getName().equals(CLOCK)) {
            int rank = event.getInt("rank");
            ranks = event.getInt("ranks");
            offsets.put(rank, event.getLong("offset"));
            hosts.put(rank, event.getString("host"));
            error = Math.max(error, event.getLong("error"));
        } else if (event.getEventType().getName().equals(REFERENCE)) {
            drift.add(event.getInt("rank"), event.getLong("at"), event.getLong("offset"), event.getLong("error"));
        }
    }

    private Trace trace() {
        List<Span> spans =
                calls.stream().map(this::span).sorted(Comparator.comparingLong(Span::start)).toList();
        return new Trace(ranks, hosts, error, spans);
    }

    private Span span(RecordedEvent event) {
        int rank = event.getInt("rank");
        long start = event.getLong("startNanos");
        long offset = offsets.getOrDefault(rank, 0L) + drift.shift(rank, start);
        String thread = event.getThread() == null ? "" : String.valueOf(event.getThread().getJavaName());
        return new Span(rank, thread, event.getString("operation"), event.getString("communicator"),
                event.getLong("context"), event.getInt("peer"), event.getInt("tag"), event.getLong("bytes"),
                event.getInt("source"), event.getInt("receivedTag"), event.getLong("receivedBytes"),
                event.getLong("collective"), event.getString("algorithm"), start + offset,
                event.getLong("posted") + offset, event.getLong("nanos"), event.getLong("waitNanos"),
                site(event.getStackTrace()));
    }

    /// The innermost line that is the program's.
    private static String site(RecordedStackTrace stack) {
        Optional<RecordedFrame> frame = stack == null ? Optional.empty()
                : stack.getFrames()
                        .stream()
                        .filter(each -> !CallSite.isLibrary(each.getMethod().getType().getName()))
                        .findFirst();
        return frame.map(found -> found.getMethod().getType().getName() + "." + found.getMethod().getName() + ":"
                + found.getLineNumber()).orElse("unknown");
    }
}
