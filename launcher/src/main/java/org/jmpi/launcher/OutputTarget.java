package org.jmpi.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// One stream that many sources write to, a line at a time. Guarded by its [OutputSink].
final class OutputTarget {
    private static final byte[] GOES_ON = " [...]\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WENT_ON = "[...] ".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream stream;
    private @Nullable OutputSource openFor;

    OutputTarget(OutputStream stream) {
        this.stream = stream;
    }

    /// Whether the last line has no end yet.
    boolean isInLine() {
        return openFor != null;
    }

    /// Write bytes; ends the line that another source is in.
    // A source is who it is, whatever it may equal.
    @SuppressWarnings("ReferenceEquality")
    void write(OutputSource source, byte[] bytes, int offset, int length) throws IOException {
        OutputSource open = openFor;
        if (open != null && open != source) {
            endLine(open);
            open = null;
        }
        if (length == 0) {
            return;
        }
        boolean wasCut = source.wasCut();
        if (source.isPlain() && !wasCut) {
            stream.write(bytes, offset, length);
        } else {
            prefixed(source, open == null, wasCut, bytes, offset, length).writeTo(stream);
        }
        openFor = bytes[offset + length - 1] == '\n' ? null : source;
    }

    private void endLine(OutputSource open) throws IOException {
        if (open.hasEnded()) {
            stream.write('\n');
        } else {
            stream.write(GOES_ON);
            open.cut();
        }
        openFor = null;
    }

    private static ByteArrayOutputStream prefixed(OutputSource source, boolean atLineStart, boolean wasCut,
            byte[] bytes,
            int offset, int length) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream(length + 256);
        boolean starts = atLineStart;
        boolean goesOn = wasCut;
        for (int i = offset; i < offset + length; i++) {
            if (starts) {
                source.startLine(lines);
            }
            if (goesOn) {
                lines.write(WENT_ON, 0, WENT_ON.length);
                goesOn = false;
            }
            lines.write(bytes[i]);
            starts = bytes[i] == '\n';
        }
        return lines;
    }
}
