package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Linux;
import org.jmpi.internal.memory.Native;

/// Reads and writes a socket by system calls on its descriptor: straight from and to the user's memory, without the locks and
/// intermediate buffers of NIO, and without garbage.
final class LinuxWire implements Wire {
    /// An iovec: address and length.
    private static final int RANGE = 2 * Long.BYTES;

    private final SocketChannel channel;
    private final Linux linux;
    private final int fd;
    /// Two ranges for the reading thread, two for the writing one.
    private final MemorySegment ranges = Arena.ofAuto().allocate(4 * RANGE, Long.BYTES);

    LinuxWire(SocketChannel channel, Linux linux, int fd) {
        this.channel = channel;
        this.linux = linux;
        this.fd = fd;
    }

    @Override
    public SocketChannel channel() {
        return channel;
    }

    @Override
    public long read(long first, long firstLength, long second, long secondLength) throws IOException {
        long list = ranges.address();
        long got = secondLength == 0 ? linux.receive(fd, first, firstLength)
                : linux.readv(fd, list, set(list, first, firstLength, second, secondLength));
        return got == 0 ? -1 : result("read", got);
    }

    @Override
    public long write(long first, long firstLength, long second, long secondLength) throws IOException {
        long list = ranges.address() + 2 * RANGE;
        return result("write", secondLength == 0 ? linux.send(fd, first, firstLength)
                : linux.writev(fd, list, set(list, first, firstLength, second, secondLength)));
    }

    /// Set both ranges; their number.
    private static int set(long list, long first, long firstLength, long second, long secondLength) {
        Native.set(list, first);
        Native.set(list + Long.BYTES, firstLength);
        Native.set(list + RANGE, second);
        Native.set(list + RANGE + Long.BYTES, secondLength);
        return 2;
    }

    private static long result(String what, long result) throws IOException {
        if (result >= 0) {
            return result;
        }
        if (result == -Linux.EAGAIN || result == -Linux.EINTR) {
            return 0;
        }
        throw new IOException("socket " + what + " failed: errno=" + -result);
    }
}
