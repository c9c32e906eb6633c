package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Transport;
import org.jspecify.annotations.Nullable;

/// The sockets of one rank, one for each other rank it has met, for both directions: an answer carries the acknowledgement
/// of what it answers. Connecting and accepting, with their proofs, happen in threads of their own; a proven socket is
/// handed to the polling thread.
///
/// Where two ranks connect to each other at once, the lower one's connection is used: it refuses the other's, which that
/// one's connecting thread then gives up.
public final class TcpTransport implements Transport {
    private static final System.Logger LOG = System.getLogger("org.jmpi.tcp");
    private static final int CONNECT_MILLIS = 10_000;
    private static final int PROOF_MILLIS = 10_000;
    private static final int BACKLOG = 1024;
    private static final int USED = 1;
    private static final int REFUSED = 0;
    /// With so few sockets, asking each is cheaper than asking the selector first.
    private static final int ASK_EACH = 4;

    private final int rank;
    private final Proof proof;
    private final ServerSocketChannel server;
    private final Selector selector;
    private final TcpEndpoint[] endpoints;
    private InetSocketAddress[] addresses = {};
    private final ConcurrentLinkedQueue<TcpInbox> accepted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> lost = new ConcurrentLinkedQueue<>();
    private final List<TcpInbox> inboxes = new ArrayList<>();
    private final List<TcpInbox> ready = new ArrayList<>();
    private final Consumer<SelectionKey> filler = this::fill;
    private volatile boolean closed;

    private TcpTransport(int rank, int ranks, Proof proof, ServerSocketChannel server, Selector selector) {
        this.rank = rank;
        this.proof = proof;
        this.server = server;
        this.selector = selector;
        endpoints = IntStream.range(0, ranks)
                .mapToObj(peer -> new TcpEndpoint(this, rank, peer))
                .toArray(TcpEndpoint[]::new);
    }

    /// Open a port for the other ranks.
    ///
    /// @throws MpiException of class IO
    public static TcpTransport open(int rank, int ranks, Proof proof) {
        try {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
            TcpTransport transport = new TcpTransport(rank, ranks, proof, server, Selector.open());
            start("jmpi-accept-" + rank, transport::acceptAll);
            return transport;
        } catch (IOException e) {
            throw new MpiException(ErrorClass.IO, "can't open a port on the loopback interface: " + e.getMessage()
                    + "; check the limit of open files (ulimit -n)", e);
        }
    }

    private static void start(String name, Runnable body) {
        Thread ignored = Thread.ofPlatform().daemon().name(name).start(body);
    }

    /// Where other ranks reach this one: address bytes, then the port, 2 bytes big-endian.
    public byte[] address() {
        try {
            InetSocketAddress local = (InetSocketAddress) server.getLocalAddress();
            byte[] ip = local.getAddress().getAddress();
            byte[] address = Arrays.copyOf(ip, ip.length + 2);
            address[ip.length] = (byte) (local.getPort() >> 8);
            address[ip.length + 1] = (byte) local.getPort();
            return address;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Set where the ranks are reached; before any endpoint is used.
    public void setAddresses(byte[][] all) {
        addresses = Arrays.stream(all).map(TcpTransport::decode).toArray(InetSocketAddress[]::new);
    }

    private static InetSocketAddress decode(byte[] bytes) {
        try {
            int ip = bytes.length - 2;
            int port = (bytes[ip] & 0xff) << 8 | bytes[ip + 1] & 0xff;
            return new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOf(bytes, ip)), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The sending side to one rank. Connects at first use.
    public Endpoint endpoint(int to) {
        return endpoints[to];
    }

    // ---- connecting and accepting, in threads of their own ----

    void connect(int peer) {
        start("jmpi-connect-" + rank + "-" + peer, () -> {
            try {
                SocketChannel channel = connect(addresses[peer]);
                if (channel != null) {
                    use(channel, peer);
                }
            } catch (IOException e) {
                lost(peer, e);
            }
        });
    }

    /// A proven connection, or null where the peer's own is used.
    private @Nullable SocketChannel connect(InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            Socket socket = channel.socket();
            socket.connect(address, CONNECT_MILLIS);
            socket.setSoTimeout(PROOF_MILLIS);
            proof.connecting(socket.getInputStream(), socket.getOutputStream());
            int verdict = socket.getInputStream().read();
            if (verdict == USED) {
                return channel;
            }
            channel.close();
            if (verdict == REFUSED) {
                return null;
            }
            throw new IOException("the other side ended the connection: verdict=" + verdict);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private void use(SocketChannel channel, int peer) throws IOException {
        Wire wire = Wire.of(prepared(channel));
        endpoints[peer].connected(wire);
        boolean ignored = accepted.add(new TcpInbox(peer, wire));
        Selector woken = selector.wakeup();
        assert woken == selector;
    }

    private static SocketChannel prepared(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        return channel;
    }

    private void acceptAll() {
        while (!closed) {
            try {
                SocketChannel channel = server.accept();
                start("jmpi-prove-" + rank, () -> admit(channel));
            } catch (IOException e) {
                if (!closed) {
                    LOG.log(System.Logger.Level.WARNING, "accept failed", e);
                }
                return;
            }
        }
    }

    private void admit(SocketChannel channel) {
        try {
            channel.socket().setSoTimeout(PROOF_MILLIS);
            int peer = proof.accepting(channel.socket().getInputStream(), channel.socket().getOutputStream());
            if (peer < 0 || peer >= endpoints.length) {
                throw new IOException("no such rank: rank=" + peer + ", ranks=" + endpoints.length);
            }
            boolean used = endpoints[peer].adopts();
            channel.socket().getOutputStream().write(used ? USED : REFUSED);
            if (used) {
                use(channel, peer);
            } else {
                channel.close();
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a connection was refused: {0}", e.getMessage());
            closeQuietly(channel);
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }

    void lost(int peer, IOException reason) {
        if (!closed) {
            LOG.log(System.Logger.Level.DEBUG, () -> "connection to rank " + peer + " lost", reason);
            boolean ignored = lost.add(peer);
        }
    }

    // ---- polling ----

    @Override
    public boolean isReady() {
        if (!accepted.isEmpty()) {
            welcome();
        }
        if (inboxes.size() <= ASK_EACH) {
            // by index: polled all the time, and an iterator is garbage wherever the JIT compiler can't remove it
            for (int i = 0; i < inboxes.size(); i++) {
                fill(inboxes.get(i));
            }
        } else {
            select(0);
        }
        return !ready.isEmpty() || !lost.isEmpty();
    }

    private void welcome() {
        for (TcpInbox inbox = accepted.poll(); inbox != null; inbox = accepted.poll()) {
            try {
                SelectionKey ignored = inbox.wire.channel().register(selector, SelectionKey.OP_READ, inbox);
                boolean added = inboxes.add(inbox);
                assert added;
            } catch (IOException e) {
                boolean ignored = lost.add(inbox.peer);
            }
        }
    }

    private void fill(TcpInbox inbox) {
        if (inbox.fill() && !ready.contains(inbox)) {
            boolean ignored = ready.add(inbox);
        }
    }

    /// @param millis longest wait, 0 for none
    private void select(long millis) {
        try {
            int ignored = millis == 0 ? selector.selectNow(filler) : selector.select(filler, millis);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(SelectionKey key) {
        fill((TcpInbox) key.attachment());
    }

    @Override
    public int poll(FrameHandler handler) {
        int frames = 0;
        for (int i = 0; i < ready.size(); i++) {
            TcpInbox inbox = ready.get(i);
            frames += inbox.poll(handler);
            if (inbox.isEnded()) {
                boolean ignored = inboxes.remove(inbox);
                end(inbox);
            }
        }
        ready.clear();
        for (Integer peer = lost.poll(); peer != null; peer = lost.poll()) {
            handler.onStreamEnd(peer, false);
            frames++;
        }
        return frames;
    }

    /// A peer has ended its stream: end the other direction, which tells it that all of its stream was read. The socket is
    /// closed with all others: a sending thread may be using it.
    private void end(TcpInbox inbox) {
        try {
            SocketChannel channel = inbox.wire.channel();
            channel.keyFor(selector).cancel();
            endpoints[inbox.peer].peerEnded(inbox.isOrderly());
            SocketChannel ignored = channel.shutdownOutput();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "ending a stream failed", e);
        }
    }

    /// Sleep until a socket has something, at most a millisecond.
    public void sleep() {
        select(1);
    }

    @Override
    public void close() {
        closed = true;
        try {
            server.close();
            for (TcpEndpoint endpoint : endpoints) {
                endpoint.close();
            }
            selector.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
