package org.jmpi.launcher.remote;

import java.io.InputStream;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/// Bytes that one thread brings in pieces and another one reads. Holds few: who brings more waits.
final class ChunkStream extends InputStream {
    private static final int ROOM = 128 << 10;

    private final ArrayDeque<byte[]> chunks = new ArrayDeque<>();
    private int held;
    private int used;
    private boolean ended;

    /// Bring a piece; blocks while the reader has enough to read.
    synchronized void put(byte[] chunk) throws InterruptedException {
        while (held > ROOM && !ended) {
            wait();
        }
        if (!ended && chunk.length > 0) {
            chunks.add(chunk);
            held += chunk.length;
            notifyAll();
        }
    }

    /// Nothing more comes.
    synchronized void end() {
        ended = true;
        notifyAll();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public synchronized int read(byte[] to, int offset, int length) {
        byte[] chunk = awaitChunk();
        if (chunk == null || length == 0) {
            return length == 0 ? 0 : -1;
        }
        int count = Math.min(length, chunk.length - used);
        System.arraycopy(chunk, used, to, offset, count);
        used += count;
        if (used == chunk.length) {
            chunks.remove();
            held -= chunk.length;
            used = 0;
            notifyAll();
        }
        return count;
    }

    private byte @Nullable [] awaitChunk() {
        try {
            while (chunks.isEmpty() && !ended) {
                wait();
            }
            return chunks.peek();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }
}
