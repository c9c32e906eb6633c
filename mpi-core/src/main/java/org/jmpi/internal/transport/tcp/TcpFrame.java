package org.jmpi.internal.transport.tcp;

import java.nio.ByteBuffer;
import org.jmpi.internal.transport.Frames;

/// The head of a frame on a socket, little-endian.
///
/// ```
///   0       1           2        4                8        12   16                24
///   ├ kind ─┼ signature ┼ magic ─┼ payload length ┼─ tag ──┼────┼──── context ────┤   EAGER: 24 bytes, payload
///                                                                ├─ offset (b) ────┤   DATA: 32 bytes, payload
///                                                                ├─ a ─┼─ b ─┼─ c ─┤   others: 48 bytes
/// ```
final class TcpFrame {
    static final int KIND = 0;
    static final int SIGNATURE = 1;
    static final int MAGIC_OFFSET = 2;
    static final int LENGTH = 4;
    static final int TAG = 8;
    static final int CONTEXT = 16;
    static final int ARGS = 24;
    static final int SMALLEST = 24;
    static final int LARGEST = 48;
    static final short MAGIC = 0x6a02;

    private TcpFrame() {
    }

    static int headerLength(int kind) {
        return switch (kind) {
            case Frames.EAGER -> 24;
            case Frames.DATA -> 32;
            default -> LARGEST;
        };
    }

    /// Write the common part at a position.
    static void head(ByteBuffer out, int at, int kind, int signature, int length, int tag, long context) {
        out.put(at + KIND, (byte) kind)
                .put(at + SIGNATURE, (byte) signature)
                .putShort(at + MAGIC_OFFSET, MAGIC)
                .putInt(at + LENGTH, length)
                .putInt(at + TAG, tag)
                .putInt(at + TAG + 4, 0)
                .putLong(at + CONTEXT, context);
    }
}
