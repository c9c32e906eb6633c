package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.net.SocketDescriptor;

/// A connected socket, read and written at addresses; never blocks. One thread reads, one writes.
interface Wire {

    /// The socket, for whatever isn't reading or writing.
    SocketChannel channel();

    /// Write one range of memory, then another, as far as there is room.
    ///
    /// @return bytes written of both together, 0 where there is no room
    /// @throws IOException where the connection is broken
    long write(long first, long firstLength, long second, long secondLength) throws IOException;

    /// Fill one range of memory, then another, as far as there are bytes.
    ///
    /// @return bytes read into both together, 0 where there are none yet, -1 at the end of the stream
    /// @throws IOException where the connection is broken
    long read(long first, long firstLength, long second, long secondLength) throws IOException;

    /// Whether there are bytes to read that have left the socket already, so that no selector tells of them.
    default boolean holdsBytes() {
        return false;
    }

    /// The best there is for a connected non-blocking socket: system calls where its descriptor is found, else NIO.
    static Wire of(SocketChannel channel) throws IOException {
        Linux linux = Linux.get().orElse(null);
        int fd = linux == null ? -1
                : SocketDescriptor.of((InetSocketAddress) channel.getLocalAddress(),
                        (InetSocketAddress) channel.getRemoteAddress(), linux);
        return linux == null || fd < 0 ? new ChannelWire(channel) : new LinuxWire(channel, linux, fd);
    }
}
