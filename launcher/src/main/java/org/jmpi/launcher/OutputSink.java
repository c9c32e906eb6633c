package org.jmpi.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where all ranks' output comes together: never two of them in one line.
///
/// What is written is whole lines as a rule. Where it isn't (a prompt, or an endless line), the line stays its writer's
/// until another one has something to say: it is then cut, and both its pieces carry `[...]`.
///
/// A write blocks as long as the reader takes, and the ranks with it: nothing piles up here.
final class OutputSink {
    private final OutputSource own = new OutputSource("", false);
    private final OutputTarget out;
    private final OutputTarget err;
    private @Nullable Consumer<IOException> onBroken;
    private volatile boolean writing;
    private volatile long writes;

    OutputSink(OutputStream out, OutputStream err) {
        this(new OutputTarget(out), new OutputTarget(err));
    }

    private OutputSink(OutputTarget out, OutputTarget err) {
        this.out = out;
        this.err = err;
    }

    /// One stream for standard output and error.
    static OutputSink ofOne(OutputStream both) {
        OutputTarget target = new OutputTarget(both);
        return new OutputSink(target, target);
    }

    /// This process's standard streams, unbuffered.
    static OutputSink standard() {
        return new OutputSink(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
    }

    /// Run something once where the output can't be written any more.
    synchronized void onBroken(Consumer<IOException> action) {
        onBroken = action;
    }

    /// Write bytes of a source to standard output or error.
    synchronized void write(boolean toErr, OutputSource source, byte[] bytes, int offset, int length) {
        writing = true;
        try {
            (toErr ? err : out).write(source, bytes, offset, length);
        } catch (IOException e) {
            Consumer<IOException> action = onBroken;
            onBroken = null;
            if (action != null) {
                action.accept(e);
            }
        } finally {
            writes++;
            writing = false;
        }
    }

    /// A source has ended: its last line counts as whole.
    synchronized void end(OutputSource source) {
        source.end();
    }

    /// Write a line of jmpirun's own to standard error; more than one line where the text has more.
    synchronized void message(String text) {
        byte[] line = ("jmpirun: " + text + "\n").getBytes(StandardCharsets.UTF_8);
        if (out.isInLine()) {
            write(false, own, line, 0, 0);
        }
        write(true, own, line, 0, line.length);
    }

    /// Whether a write waits for the reader.
    boolean isWriting() {
        return writing;
    }

    /// How many writes are done.
    long writes() {
        return writes;
    }
}
