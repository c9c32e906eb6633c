package org.jmpi.internal.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jmpi.internal.memory.Linux;

/// Finds the file descriptor of a connected socket, which Java doesn't tell: the one whose own and peer's addresses are
/// the socket's. Both together are unique on a host.
public final class SocketDescriptor {
    private static final int ROOM = 128;
    /// Descriptors are given from the lowest free number on; after so many free ones no more are expected.
    private static final int LONGEST_GAP = 1024;
    private static final ValueLayout.OfShort FAMILY = ValueLayout.JAVA_SHORT_UNALIGNED;
    private static final ValueLayout.OfShort PORT = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final short AF_INET = 2;
    private static final short AF_INET6 = 10;

    private SocketDescriptor() {
    }

    /// The descriptor, or -1 if it isn't found.
    ///
    /// @param own  the socket's address
    /// @param peer that of the other end
    public static int of(InetSocketAddress own, InetSocketAddress peer, Linux linux) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = arena.allocate(ROOM, Long.BYTES);
            MemorySegment length = arena.allocate(ValueLayout.JAVA_INT);
            int gap = 0;
            for (int fd = 0; gap < LONGEST_GAP; fd++) {
                length.set(ValueLayout.JAVA_INT, 0, ROOM);
                int result = linux.getpeername(fd, address.address(), length.address());
                gap = result == -Linux.EBADF ? gap + 1 : 0;
                if (result == 0 && isAt(address, peer)) {
                    length.set(ValueLayout.JAVA_INT, 0, ROOM);
                    if (linux.getsockname(fd, address.address(), length.address()) == 0 && isAt(address, own)) {
                        return fd;
                    }
                }
            }
            return -1;
        }
    }

    /// Whether a `sockaddr` is an address; an IPv4 one may stand at the end of an IPv6 one.
    private static boolean isAt(MemorySegment address, InetSocketAddress expected) {
        byte[] bytes = expected.getAddress().getAddress();
        short family = address.get(FAMILY, 0);
        int start = family == AF_INET ? 4 : 8 + 16 - bytes.length;
        byte[] found = new byte[bytes.length];
        MemorySegment.copy(address, ValueLayout.JAVA_BYTE, start, found, 0, found.length);
        return (family == AF_INET || family == AF_INET6)
                && Short.toUnsignedInt(address.get(PORT, 2)) == expected.getPort() && Arrays.equals(found, bytes);
    }
}
