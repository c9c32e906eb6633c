package org.jmpi.internal.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Tells of the calls of one rank. Thread-safe.
public final class Profiler {
    /// Folder to write sums to.
    private static final String COUNTERS = "jmpi.counters";
    /// Folder to write recordings to.
    private static final String PROFILE = "jmpi.profile";
    /// Whether calls are events for a recording that somebody else started.
    private static final String EVENTS = "jmpi.events";

    private final int rank;
    private final LongSupplier idle;
    private final @Nullable Counters counters;
    private final boolean events;
    private final @Nullable FlightRecording recording;

    private Profiler(int rank, LongSupplier idle) throws IOException {
        this.rank = rank;
        this.idle = idle;
        String profile = System.getProperty(PROFILE);
        events = profile != null || Boolean.getBoolean(EVENTS);
        recording = profile == null ? null : FlightRecording.start(in(profile).resolve("rank-" + rank + ".jfr"));
        counters = System.getProperty(COUNTERS) == null ? null : new Counters();
    }

    private static Path in(String folder) throws IOException {
        return Files.createDirectories(Path.of(folder));
    }

    /// Whether a property asks for one.
    public static boolean isWanted() {
        return System.getProperty(PROFILE) != null || System.getProperty(COUNTERS) != null
                || Boolean.getBoolean(EVENTS);
    }

    /// Begin to tell of a rank's calls.
    ///
    /// @param rank in the world
    /// @param idle time so far in which the rank waited and nothing moved, in nanoseconds
    /// @throws IllegalArgumentException where nothing can be written where it should be
    public static Profiler start(int rank, LongSupplier idle) {
        try {
            return new Profiler(rank, idle);
        } catch (IOException e) {
            throw new IllegalArgumentException("no profile can be written: " + PROFILE + "="
                    + System.getProperty(PROFILE) + "; name a folder that can be made: " + e.getMessage(), e);
        }
    }

    /// A call begins.
    ///
    /// @param operation the method's name
    public Call begin(String operation) {
        CallEvent event = null;
        if (events) {
            event = new CallEvent();
            event.rank = rank;
        }
        return new Call(operation, idle, counters, event);
    }

    /// Whether clocks of several hosts have to be compared.
    public boolean needsClocks() {
        return events;
    }

    /// Say how this rank's clock stands to rank 0's.
    ///
    /// @param offset nanoseconds to add to this one's
    /// @param error  nanoseconds that it may be wrong by
    public void clock(int ranks, String host, long offset, long error) {
        var event = new ClockEvent();
        event.rank = rank;
        event.ranks = ranks;
        event.host = host;
        event.offset = offset;
        event.error = error;
        event.commit();
    }

    /// Say how the launcher's clock stands to this rank's now.
    public void reference(ClockEstimate clock) {
        var event = new ReferenceEvent();
        event.rank = rank;
        event.at = clock.at();
        event.offset = clock.offset();
        event.error = clock.error();
        event.commit();
    }

    /// The program's part is over: write what was counted.
    public void finish() {
        String folder = System.getProperty(COUNTERS);
        try {
            if (counters != null && folder != null) {
                counters.write(in(folder).resolve("counters-" + rank + ".txt"));
            }
            if (recording != null) {
                recording.stop();
            }
        } catch (IOException e) {
            System.getLogger("org.jmpi.profile")
                    .log(System.Logger.Level.WARNING, "rank " + rank + "''s profile can''t be written", e);
        }
    }
}
