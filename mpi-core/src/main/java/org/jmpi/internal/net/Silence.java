package org.jmpi.internal.net;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.util.Map;
import org.jmpi.internal.memory.Linux;

/// Whether the host at the other end of a connection has stopped answering: its kernel, that is, so that a process that is
/// stopped, or computes for an hour, is not taken for a dead one.
///
/// ```
/// nothing under way     kernels ask each other (keep-alive): the connection fails with a time-out
/// bytes not confirmed   sent again and again (TCP_INFO): no answer to [#TRIES] and for [#LIMIT_NANOS]
/// ```
final class Silence {
    /// How long a host may be seen silent, and how often it is asked by then.
    private static final long LIMIT_NANOS = 4_000_000_000L;
    private static final int TRIES = 3;
    /// Seconds without a word until the first question, then between questions, then questions without an answer.
    private static final Map<String, Integer> KEEP_ALIVE =
            Map.of("TCP_KEEPIDLE", 2, "TCP_KEEPINTERVAL", 1, "TCP_KEEPCOUNT", 3);

    /// `struct tcp_info` of Linux: times the oldest bytes were sent again, and times the peer was asked whether it is there,
    /// or has room; without an answer since.
    private static final int INFO_BYTES = 104;
    private static final int RETRANSMITS = 2;
    private static final int PROBES = 3;
    /// Nobody has looked for the descriptor yet; -1 is one that wasn't found.
    private static final int NOT_LOOKED = -2;

    private final Socket socket;
    private final InetSocketAddress own;
    private final InetSocketAddress peer;
    /// Found at the first look: the system's calls take a process a while to set up, and short jobs never look.
    private int descriptor = NOT_LOOKED;
    private long since;
    private boolean isAsking;

    private Silence(Socket socket) {
        this.socket = socket;
        own = (InetSocketAddress) socket.getLocalSocketAddress();
        peer = (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    /// Have kernels ask each other, and get ready to look.
    static Silence of(Socket socket) throws IOException {
        Socket asked = socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
        for (SocketOption<?> option : asked.supportedOptions()) {
            Integer value = KEEP_ALIVE.get(option.name());
            if (value != null) {
                setNumber(socket, option, value);
            }
        }
        return new Silence(socket);
    }

    @SuppressWarnings("unchecked")
    private static void setNumber(Socket socket, SocketOption<?> option, int value) throws IOException {
        Socket ignored = socket.setOption((SocketOption<Integer>) option, value);
    }

    Socket socket() {
        return socket;
    }

    /// Whether it has; to be asked again and again, by one thread.
    ///
    /// @param now the clock's nanoseconds
    boolean isSilent(long now) {
        int tries = tries();
        if (tries > 0 && !isAsking) {
            since = now;
        }
        isAsking = tries > 0;
        return tries >= TRIES && now - since >= LIMIT_NANOS;
    }

    private int tries() {
        Linux linux = Linux.get().orElse(null);
        if (linux == null || socket.isClosed()) {
            return 0;
        }
        if (descriptor == NOT_LOOKED) {
            descriptor = SocketDescriptor.of(own, peer, linux);
        }
        if (descriptor < 0) {
            return 0;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(INFO_BYTES, Long.BYTES);
            if (linux.tcpInfo(descriptor, info.address(), INFO_BYTES) != 0) {
                return 0;
            }
            return Math.max(info.get(ValueLayout.JAVA_BYTE, RETRANSMITS), info.get(ValueLayout.JAVA_BYTE, PROBES));
        }
    }
}
