package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Transport;

/// The sockets of one rank, one for each other rank it has met, for both directions: an answer carries the acknowledgement
/// of what it answers. The [Connector] makes them.
public final class TcpTransport implements Transport, Connector.Meeting {
    private static final System.Logger LOG = System.getLogger("org.jmpi.tcp");
    /// With so few sockets, asking each is cheaper than asking the selector first.
    private static final int ASK_EACH = 4;

    private final Connector connector;
    private final String kind;
    private final Selector selector;
    private final TcpEndpoint[] endpoints;
    private final ConcurrentLinkedQueue<TcpInbox> accepted = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Integer> lost = new ConcurrentLinkedQueue<>();
    private final List<TcpInbox> inboxes = new ArrayList<>();
    private final List<TcpInbox> ready = new ArrayList<>();
    /// Those whose wires hold bytes that no selector tells of.
    private final List<TcpInbox> holding = new ArrayList<>();
    private final Consumer<SelectionKey> filler = this::fill;
    private volatile boolean closed;

    private TcpTransport(int rank, int ranks, Proof proof, InetAddress own) throws IOException {
        endpoints = IntStream.range(0, ranks)
                .mapToObj(peer -> new TcpEndpoint(this, rank, peer))
                .toArray(TcpEndpoint[]::new);
        kind = proof.certificate() == null ? "tcp" : "tls";
        selector = Selector.open();
        connector = new Connector(rank, ranks, proof, own, this);
    }

    /// Open a port for the other ranks.
    ///
    /// @param own the address of this host that they reach; no other is listened on
    /// @throws MpiException of class IO
    public static TcpTransport open(int rank, int ranks, Proof proof, InetAddress own) {
        try {
            TcpTransport transport = new TcpTransport(rank, ranks, proof, own);
            transport.connector.start();
            return transport;
        } catch (IOException e) {
            throw new MpiException(ErrorClass.IO, "can't open a port at " + own.getHostAddress() + ": " + e.getMessage()
                    + "; check the limit of open files (ulimit -n)", e);
        }
    }

    /// Where other ranks reach this one: address bytes, then the port, 2 bytes big-endian.
    public byte[] address() {
        return connector.address();
    }

    /// Set where the ranks are reached; before any endpoint is used.
    public void setAddresses(byte[][] all) {
        connector.setAddresses(all);
    }

    /// The sending side to one rank. Connects at first use.
    public Endpoint endpoint(int to) {
        return endpoints[to];
    }

    /// What its sockets carry, in a word.
    String kind() {
        return kind;
    }

    // ---- what the connector's threads tell ----

    void connect(int peer) {
        connector.connect(peer);
    }

    @Override
    public boolean adopts(int peer) {
        return endpoints[peer].adopts();
    }

    @Override
    public void met(int peer, Wire wire) {
        endpoints[peer].connected(wire);
        boolean ignored = accepted.add(new TcpInbox(peer, wire));
        Selector woken = selector.wakeup();
        assert woken == selector;
    }

    @Override
    public void lost(int peer, IOException reason) {
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
        for (int i = 0; i < holding.size(); i++) {
            fill(holding.get(i));
        }
        holding.clear();
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
            } else if (inbox.holdsBytes()) {
                boolean ignored = holding.add(inbox);
            }
        }
        ready.clear();
        for (Integer peer = lost.poll(); peer != null; peer = lost.poll()) {
            handler.onStreamEnd(peer, false);
            frames++;
        }
        return frames;
    }

    @Override
    public long received(int rank) {
        for (TcpInbox inbox : inboxes) {
            if (inbox.peer == rank) {
                return inbox.received();
            }
        }
        return 0;
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
            connector.close();
            for (TcpEndpoint endpoint : endpoints) {
                endpoint.close();
            }
            selector.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "close failed", e);
        }
    }
}
