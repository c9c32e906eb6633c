package org.jmpi.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Where all ranks' output comes together: never two of them in one line.
///
/// What is written is whole lines as a rule. Where it isn't (a last line without its end, or an endless one), the line
/// stays its writer's until another one has something to say, which then starts on a line of its own.
final class OutputSink {
    private final Target out;
    private final Target err;
    private @Nullable Runnable onBroken;

    OutputSink(OutputStream out, OutputStream err) {
        this.out = new Target(out);
        this.err = new Target(err);
    }

    /// This process's standard streams, unbuffered.
    static OutputSink standard() {
        return new OutputSink(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /// Run something once where nobody reads the output any more.
    synchronized void onBroken(Runnable action) {
        onBroken = action;
    }

    /// Write bytes of `writer` to standard output or error.
    synchronized void write(boolean toErr, Object writer, byte[] bytes, int offset, int length) {
        Target target = toErr ? err : out;
        try {
            target.write(writer, bytes, offset, length);
        } catch (IOException e) {
            Runnable action = onBroken;
            onBroken = null;
            if (action != null) {
                action.run();
            }
        }
    }

    /// Write a line of jmpirun's own to standard error.
    synchronized void message(String text) {
        byte[] line = ("jmpirun: " + text + "\n").getBytes(StandardCharsets.UTF_8);
        if (out.openFor != null) {
            write(false, this, line, 0, 0);
        }
        write(true, this, line, 0, line.length);
    }

    private static final class Target {
        private final OutputStream stream;
        private @Nullable Object openFor;

        Target(OutputStream stream) {
            this.stream = stream;
        }

        // A writer is who it is, whatever it may equal.
        @SuppressWarnings("ReferenceEquality")
        void write(Object writer, byte[] bytes, int offset, int length) throws IOException {
            if (openFor != null && openFor != writer) {
                stream.write('\n');
                openFor = null;
            }
            if (length > 0) {
                stream.write(bytes, offset, length);
                openFor = bytes[offset + length - 1] == '\n' ? null : writer;
            }
        }
    }
}
