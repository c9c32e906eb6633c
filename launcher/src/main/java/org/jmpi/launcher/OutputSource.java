package org.jmpi.launcher;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// One stream of one rank, as an [OutputSink] knows it: what stands ahead of its lines, and how far the last one got.
/// Guarded by the sink.
final class OutputSource {
    private static final byte[] NONE = {};

    private final byte[] tag;
    private final boolean stamped;
    private boolean cut;
    private boolean ended;

    /// @param tag     put in front of each line; may be empty
    /// @param stamped whether the time goes ahead of that
    OutputSource(String tag, boolean stamped) {
        this.tag = tag.getBytes(StandardCharsets.UTF_8);
        this.stamped = stamped;
    }

    /// Whether lines go out as they come.
    boolean isPlain() {
        return !stamped && tag.length == 0;
    }

    /// Write what stands ahead of a line.
    void startLine(ByteArrayOutputStream to) {
        byte[] time = stamped ? Stamp.now() : NONE;
        to.write(time, 0, time.length);
        to.write(tag, 0, tag.length);
    }

    /// Another one's output stands in the middle of its line; the rest comes later.
    void cut() {
        cut = true;
    }

    /// Whether its last line was cut, asked as it goes on.
    boolean wasCut() {
        boolean was = cut;
        cut = false;
        return was;
    }

    /// Nothing more is to come.
    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    /// Formats are loaded where the first line needs one.
    private static final class Stamp {
        private static final DateTimeFormatter FORMAT =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS ", Locale.ROOT);

        private Stamp() {
        }

        static byte[] now() {
            return FORMAT.format(LocalDateTime.now(ZoneId.systemDefault())).getBytes(StandardCharsets.US_ASCII);
        }
    }
}
