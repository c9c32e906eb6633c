package org.jmpi.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jmpi.internal.threads.Daemon;

/// Carries one stream of one rank to the sink, in whole lines; shows a line without its end where it is too long, or
/// where [PartialLines] finds it idle.
///
/// It holds one line at most, and reads on only when the sink has taken what came before.
final class OutputPump implements Runnable {
    /// A longer line is passed on in pieces, bytes.
    private static final int LONGEST_LINE = 1 << 20;
    private static final int CHUNK = 8 << 10;
    private static final byte[] NOTHING = {};

    private final int rank;
    private final InputStream in;
    private final OutputSink sink;
    private final boolean toErr;
    private final OutputSource source;
    private final PartialLines partials;
    /// The line that has no end yet.
    private byte[] line = NOTHING;
    private int length;
    private boolean isPending;
    private volatile long idleSince;

    /// @param rank     whose output it is
    /// @param partials looks after lines without an end
    OutputPump(int rank, InputStream in, OutputSink sink, boolean toErr, OutputSource source, PartialLines partials) {
        this.rank = rank;
        this.in = in;
        this.sink = sink;
        this.toErr = toErr;
        this.source = source;
        this.partials = partials;
    }

    /// Start a thread that ends with the stream.
    Thread start(String name) {
        return Daemon.startSmall(this, name);
    }

    int rank() {
        return rank;
    }

    /// Since when nothing was added to its line, in the clock's nanoseconds.
    long idleSince() {
        return idleSince;
    }

    @Override
    public void run() {
        byte[] chunk = new byte[CHUNK];
        try {
            for (int read; (read = in.read(chunk)) >= 0;) {
                take(chunk, read);
            }
        } catch (IOException ended) {
            // The rank is gone; what came before it counts.
        }
        end();
    }

    private synchronized void take(byte[] chunk, int count) {
        int lines = endOfLines(chunk, count);
        if (lines > 0 && length == 0) {
            sink.write(toErr, source, chunk, 0, lines);
        } else if (lines > 0) {
            append(chunk, 0, lines);
            show();
        }
        if (lines < count) {
            append(chunk, lines, count);
        }
        idleSince = System.nanoTime();
        note();
    }

    private static int endOfLines(byte[] chunk, int count) {
        int end = count;
        while (end > 0 && chunk[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private void append(byte[] chunk, int from, int to) {
        int more = to - from;
        if (length + more > line.length) {
            int capacity = Math.max(CHUNK, 2 * (length + more));
            if (length + more > LONGEST_LINE || !partials.reserve(capacity - line.length)) {
                show();
                sink.write(toErr, source, chunk, from, more);
                return;
            }
            line = Arrays.copyOf(line, capacity);
        }
        System.arraycopy(chunk, from, line, length, more);
        length += more;
    }

    private void show() {
        if (length > 0) {
            sink.write(toErr, source, line, 0, length);
        }
        length = 0;
        if (line.length > CHUNK) {
            partials.release(line.length);
            line = NOTHING;
        }
    }

    /// Tell [PartialLines] whether there is a line without its end.
    private void note() {
        if (isPending != length > 0) {
            isPending = length > 0;
            if (isPending) {
                partials.add(this);
            } else {
                partials.remove(this);
            }
        }
    }

    /// Show what there is of a line, if nothing was added meanwhile.
    synchronized void showIdle(long since) {
        if (idleSince == since) {
            show();
            note();
        }
    }

    private synchronized void end() {
        show();
        note();
        sink.end(source);
    }
}
