package org.jmpi.internal.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jmpi.internal.threads.Daemon;

/// The ports at which a job's processes meet: one on the loopback interface, or, where other hosts take part, one at
/// each address of this host until it is known which of them lead here. Thread-safe.
public final class Listeners implements AutoCloseable {
    private final List<ServerSocket> sockets;

    private Listeners(List<ServerSocket> sockets) {
        this.sockets = sockets;
    }

    /// Listen to this host alone.
    ///
    /// @param port    0 for any
    /// @param backlog connections that may wait to be accepted
    public static Listeners onLoopback(int port, int backlog) throws IOException {
        return new Listeners(List.of(new ServerSocket(port, backlog, InetAddress.getLoopbackAddress())));
    }

    /// Listen at every address that another host may know; IPv4 first.
    ///
    /// @param port    0 for any, which may be another at each
    /// @param backlog connections that may wait to be accepted
    /// @throws IOException where there is none
    public static Listeners onNetwork(int port, int backlog) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        IOException failure = null;
        for (InetAddress address : OwnAddresses.all()) {
            try {
                sockets.add(new ServerSocket(port, backlog, address));
            } catch (IOException unusable) {
                // An address that isn't ready yet, or not any more: another one serves.
                failure = unusable;
            }
        }
        if (sockets.isEmpty()) {
            throw new IOException("this host has no network address that other hosts could reach; connect it to their"
                    + " network", failure);
        }
        return new Listeners(List.copyOf(sockets));
    }

    /// Where they are.
    public List<InetSocketAddress> addresses() {
        return sockets.stream()
                .filter(socket -> !socket.isClosed())
                .map(socket -> (InetSocketAddress) socket.getLocalSocketAddress())
                .toList();
    }

    /// Close all but those at these addresses.
    public void keep(Set<InetAddress> used) {
        for (ServerSocket socket : sockets) {
            if (!used.contains(socket.getInetAddress())) {
                Unproved.closeQuietly(socket);
            }
        }
    }

    /// Take connections from now on, in threads of their own.
    public void start(Consumer<Socket> taker) {
        for (ServerSocket socket : sockets) {
            Thread ignored = Daemon.start(() -> acceptAll(socket, taker), "jmpi-wire-up");
        }
    }

    private static void acceptAll(ServerSocket socket, Consumer<Socket> taker) {
        while (!socket.isClosed()) {
            try {
                taker.accept(socket.accept());
            } catch (IOException refused) {
                AcceptRetry.pause();
            }
        }
    }

    @Override
    public void close() {
        sockets.forEach(Unproved::closeQuietly);
    }
}
