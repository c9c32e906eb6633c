package org.jmpi.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Carries one stream of one rank to the sink, in whole lines.
final class OutputPump implements Runnable {
    /// A longer line is passed on in pieces.
    private static final int LONGEST_LINE = 1 << 20;
    private static final int FIRST_CAPACITY = 8 << 10;

    private final InputStream in;
    private final OutputSink sink;
    private final boolean toErr;
    private final byte[] tag;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int length;
    private boolean atLineStart = true;

    /// @param tag put in front of each line; may be empty
    OutputPump(InputStream in, OutputSink sink, boolean toErr, String tag) {
        this.in = in;
        this.sink = sink;
        this.toErr = toErr;
        this.tag = tag.getBytes(StandardCharsets.UTF_8);
    }

    /// Start a thread that ends with the stream.
    Thread start(String name) {
        Thread thread = new Thread(null, this, name, 128 << 10);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void run() {
        try {
            for (int read; (read = in.read(buffer, length, buffer.length - length)) >= 0;) {
                int start = length;
                length += read;
                emit(endOfLines(start));
                makeRoom();
            }
        } catch (IOException ended) {
            // The rank is gone; what came before it counts.
        }
        emit(length);
    }

    private int endOfLines(int from) {
        for (int i = length - 1; i >= from; i--) {
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
        return 0;
    }

    private void makeRoom() {
        if (length < buffer.length) {
            return;
        }
        if (length >= LONGEST_LINE) {
            emit(length);
        } else {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
    }

    private void emit(int count) {
        if (count == 0) {
            return;
        }
        if (tag.length == 0) {
            sink.write(toErr, this, buffer, 0, count);
        } else {
            byte[] tagged = tagged(count);
            sink.write(toErr, this, tagged, 0, tagged.length);
        }
        length -= count;
        System.arraycopy(buffer, count, buffer, 0, length);
    }

    private byte[] tagged(int count) {
        ByteArrayOutputStream tagged = new ByteArrayOutputStream(count + 8 * tag.length);
        for (int i = 0; i < count; i++) {
            if (atLineStart) {
                tagged.write(tag, 0, tag.length);
            }
            tagged.write(buffer[i]);
            atLineStart = buffer[i] == '\n';
        }
        return tagged.toByteArray();
    }
}
