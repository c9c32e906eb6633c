package org.jmpi.samples.words;

import java.nio.charset.StandardCharsets;

/// A text in memory.
public final class MemoryText implements TextSource {
    private final byte[] bytes;

    /// Take a text.
    public MemoryText(String text) {
        this(text.getBytes(StandardCharsets.UTF_8));
    }

    MemoryText(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public long size() {
        return bytes.length;
    }

    @Override
    public int read(long position, byte[] block) {
        int length = (int) Math.min(block.length, bytes.length - position);
        if (length <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) position, block, 0, length);
        return length;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
