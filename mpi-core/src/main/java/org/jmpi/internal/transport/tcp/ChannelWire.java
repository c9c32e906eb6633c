package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Native;

/// Reads and writes a socket by NIO, through buffers of its own: a view of other memory would be garbage, one a call.
final class ChannelWire implements Wire {
    private static final int CAPACITY = 64 << 10;

    private final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(CAPACITY);
    private final ByteBuffer out = ByteBuffer.allocateDirect(CAPACITY);
    private final long inAddress = MemorySegment.ofBuffer(in).address();
    private final long outAddress = MemorySegment.ofBuffer(out).address();

    ChannelWire(SocketChannel channel) {
        this.channel = channel;
    }

    @Override
    public SocketChannel channel() {
        return channel;
    }

    @Override
    public long write(long first, long firstLength, long second, long secondLength) throws IOException {
        long head = Math.min(firstLength, CAPACITY);
        long tail = Math.min(secondLength, CAPACITY - head);
        Native.copy(first, outAddress, head);
        Native.copy(second, outAddress + head, tail);
        return channel.write(out.clear().limit((int) (head + tail)));
    }

    @Override
    public long read(long first, long firstLength, long second, long secondLength) throws IOException {
        int got = channel.read(in.clear().limit((int) Math.min(firstLength + secondLength, CAPACITY)));
        if (got > 0) {
            long head = Math.min(got, firstLength);
            Native.copy(inAddress, first, head);
            Native.copy(inAddress + head, second, got - head);
        }
        return got;
    }
}
