package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.Payload;

/// The bytes on their way into one socket. Frames are staged and written at once; what the socket doesn't take stays staged.
/// The body of a long DATA frame goes out behind what is staged, from where it stands if the system can read it there.
final class TcpOutput {
    /// Longest payload that is staged at once. The last one of a message is: should its memory be closed, no frame has
    /// begun that would complete the message.
    static final int STAGED = 64 << 10;

    private static final int CAPACITY = 192 << 10;

    /// Frames that are being made; little-endian, used by position.
    final ByteBuffer staging = ByteBuffer.allocateDirect(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private final long address = MemorySegment.ofBuffer(staging).address();
    private final Wire wire;
    private final TcpEndpoint endpoint;
    /// Bytes from `written` to `end` are staged and not yet written.
    private int written;
    private int end;
    /// Bytes of the DATA frame under way that are not yet staged or written; no other frame goes out meanwhile.
    private int bodyLeft;
    /// Bytes of a DATA frame whose memory was closed; they go out as zeros.
    private int padding;

    TcpOutput(Wire wire, TcpEndpoint endpoint) {
        this.wire = wire;
        this.endpoint = endpoint;
    }

    /// Address of a position in the staging buffer.
    long address(int at) {
        return address + at;
    }

    /// Make room for a frame; its position in the staging buffer, or -1.
    int claim(int bytes) {
        if (bodyLeft > 0 || padding > 0 && !flush()) {
            return -1;
        }
        if (CAPACITY - end < bytes) {
            boolean ignored = flush();
            if (written > 0) {
                Native.copy(address + written, address, end - written);
                end -= written;
                written = 0;
            }
        }
        return CAPACITY - end < bytes ? -1 : end;
    }

    /// The frame at the claimed position is made: write it if there is room.
    void stage(int bytes) {
        end += bytes;
        boolean ignored = flush();
    }

    /// The part of a DATA frame at the claimed position is made; `body` bytes follow by [#pushBody].
    void stageWithBody(int bytes, int body) {
        end += bytes;
        bodyLeft = body;
    }

    /// Whether the body of a DATA frame is on its way.
    boolean isInBody() {
        return bodyLeft > 0;
    }

    /// Write what is staged and the rest of the body as far as there is room; whether no body is left.
    ///
    /// @param bodyEnd where the body ends in the stream of `source`
    /// @throws IllegalStateException where the memory was closed; the frame goes on with zeros
    boolean pushBody(Payload source, long bodyEnd) {
        if (bodyLeft == 0) {
            boolean ignored = flush();
            return true;
        }
        try {
            long from = RawAddress.of(source, bodyEnd - bodyLeft, bodyLeft);
            if (from != 0) {
                writeBody(from);
            } else {
                stageBody(source, bodyEnd);
            }
        } catch (IllegalStateException e) {
            padding = bodyLeft;
            bodyLeft = 0;
            throw e;
        }
        return bodyLeft == 0;
    }

    private void writeBody(long from) {
        int staged = end - written;
        int sent = write(address + written, staged, from, bodyLeft);
        if (sent < staged) {
            written += sent;
        } else {
            written = 0;
            end = 0;
            bodyLeft -= sent - staged;
        }
    }

    private void stageBody(Payload source, long bodyEnd) {
        boolean more = true;
        while (bodyLeft > 0 && more) {
            int part = Math.min(bodyLeft, Math.min(STAGED, CAPACITY - end));
            source.read(bodyEnd - bodyLeft, Native.MEMORY, address + end, part);
            bodyLeft -= part;
            end += part;
            more = flush();
        }
    }

    /// Write what is staged as far as there is room; whether all of it went out.
    boolean flush() {
        boolean all = flushStaged();
        while (all && padding > 0) {
            end = Math.min(padding, STAGED);
            padding -= end;
            Native.clear(address, end);
            all = flushStaged();
        }
        return all;
    }

    private boolean flushStaged() {
        if (written < end) {
            written += write(address + written, end - written, 0, 0);
        }
        if (written == end) {
            written = 0;
            end = 0;
        }
        return end == 0;
    }

    /// Write two ranges one behind the other; the bytes that the socket took, or that needn't go out any more.
    private int write(long first, int firstLength, long second, int secondLength) {
        if (endpoint.drops()) {
            return firstLength + secondLength;
        }
        try {
            return (int) wire.write(first, firstLength, second, secondLength);
        } catch (IOException e) {
            endpoint.lose(e);
            return firstLength + secondLength;
        }
    }
}
