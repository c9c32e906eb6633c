package org.jmpi.launcher.ship;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntConsumer;

/// Counts what it passes on, and lets no more through than was announced.
final class MeasuredStream extends FilterOutputStream {
    private final long most;
    private final IntConsumer told;
    private long count;

    /// @param most bytes
    /// @param told how many have just gone through
    MeasuredStream(OutputStream out, long most, IntConsumer told) {
        super(out);
        this.most = most;
        this.told = told;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[]{(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (length > most - count) {
            throw new IOException("more is sent than was announced: bytes=" + most);
        }
        out.write(bytes, offset, length);
        count += length;
        told.accept(length);
    }

    /// How many have gone through.
    long count() {
        return count;
    }
}
