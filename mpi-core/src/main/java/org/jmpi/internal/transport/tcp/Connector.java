package org.jmpi.internal.transport.tcp;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLEngine;
import org.jmpi.internal.net.AcceptRetry;
import org.jmpi.internal.net.LineWatch;
import org.jmpi.internal.net.Unproved;
import org.jmpi.internal.tls.Streams;
import org.jspecify.annotations.Nullable;

/// Connects one rank to the others and accepts their connections, with the mutual proofs, in threads of its own.
///
/// ```
/// connecting: TLS, if the job has a certificate ─▶ proof ─▶ whom it means ─▶ verdict ─▶ Wire
/// ```
///
/// It says whom it means because who sits between two hosts can lead a connection elsewhere.
///
/// Where two ranks connect to each other at once, the lower one's connection is used: it refuses the other's, which that
/// one's connecting thread then gives up.
final class Connector implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("org.jmpi.tcp");
    private static final int CONNECT_MILLIS = 10_000;
    private static final int PROOF_MILLIS = 10_000;
    private static final int BACKLOG = 1024;
    private static final int USED = 1;
    private static final int REFUSED = 0;

    private final int rank;
    private final int ranks;
    private final Proof proof;
    private final Meeting meeting;
    private final ServerSocketChannel server;
    private final Unproved<SocketChannel> unproved;
    private final LineWatch watch;
    private final AtomicBoolean warned = new AtomicBoolean();
    private InetSocketAddress[] addresses = {};
    private volatile boolean closed;

    /// Told what comes of it, by the threads here.
    interface Meeting {
        /// Whether a connection that a peer made is to be used.
        boolean adopts(int peer);

        /// A connection to a peer is there.
        void met(int peer, Wire wire);

        /// There is none to be had.
        void lost(int peer, IOException reason);
    }

    Connector(int rank, int ranks, Proof proof, InetAddress own, Meeting meeting) throws IOException {
        this.rank = rank;
        this.ranks = ranks;
        this.proof = proof;
        this.meeting = meeting;
        unproved = new Unproved<>(ranks);
        watch = new LineWatch("jmpi-watch-" + rank);
        server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(own, 0), BACKLOG);
    }

    private static void run(String name, Runnable body) {
        Thread ignored = Thread.ofPlatform().daemon().name(name).start(body);
    }

    /// Begin to accept.
    void start() {
        run("jmpi-accept-" + rank, this::acceptAll);
    }

    /// Where other ranks reach this one: address bytes, then the port, 2 bytes big-endian.
    byte[] address() {
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

    /// Set where the ranks are reached.
    void setAddresses(byte[][] all) {
        addresses = Arrays.stream(all).map(Connector::decode).toArray(InetSocketAddress[]::new);
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

    /// Begin to connect to a peer.
    void connect(int peer) {
        run("jmpi-connect-" + rank + "-" + peer, () -> {
            try {
                Wire wire = connect(peer, addresses[peer]);
                if (wire != null) {
                    use(peer, wire);
                }
            } catch (IOException e) {
                meeting.lost(peer, e);
            }
        });
    }

    /// A proven connection, or null where the peer's own is used.
    private @Nullable Wire connect(int peer, InetSocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            Socket socket = channel.socket();
            socket.connect(address, CONNECT_MILLIS);
            Streams streams = Streams.connecting(socket, proof.certificate(), PROOF_MILLIS);
            proof.connecting(streams.in(), streams.out());
            new DataOutputStream(streams.out()).writeInt(peer);
            int verdict = streams.in().read();
            if (verdict == USED) {
                return wire(channel, streams.engine());
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

    private void use(int peer, Wire wire) throws IOException {
        watch.add(wire.channel().socket(), () -> meeting.lost(peer, new IOException("its host answers no more")));
        meeting.met(peer, wire);
    }

    private static Wire wire(SocketChannel channel, @Nullable SSLEngine engine) throws IOException {
        channel.configureBlocking(false);
        Wire wire = Wire.of(channel);
        return engine == null ? wire : new TlsWire(wire, engine);
    }

    private void acceptAll() {
        while (!closed) {
            try {
                SocketChannel channel = server.accept();
                unproved.enter(channel);
                run("jmpi-prove-" + rank, () -> admit(channel));
            } catch (IOException noDescriptors) {
                // Not logged: a logger may need a descriptor, too. The peer waits meanwhile.
                AcceptRetry.pause();
            }
        }
    }

    /// Say it aloud once: whoever scans ports must not flood the program's output. Not at all of who has left: where that is
    /// a rank that died, the launcher tells.
    private void refused(IOException reason) {
        if (!closed) {
            boolean isNews = !isGone(reason) && !warned.getAndSet(true);
            LOG.log(isNews ? System.Logger.Level.WARNING : System.Logger.Level.DEBUG,
                    "a connection was refused: " + text(reason));
        }
    }

    private static String text(IOException reason) {
        return reason instanceof ClosedChannelException
                ? "it proved nothing, and too many others waited behind it"
                : String.valueOf(reason.getMessage());
    }

    private static boolean isGone(IOException reason) {
        // What a write meets has no class of its own.
        String text = String.valueOf(reason.getMessage());
        return reason instanceof EOFException || reason instanceof SocketException || text.startsWith("Broken pipe")
                || text.startsWith("Connection reset");
    }

    private void admit(SocketChannel channel) {
        try {
            Guest guest = prove(channel);
            boolean used = meeting.adopts(guest.rank());
            guest.streams().out().write(used ? USED : REFUSED);
            if (used) {
                use(guest.rank(), wire(channel, guest.streams().engine()));
            } else {
                channel.close();
            }
        } catch (IOException e) {
            refused(e);
            Unproved.closeQuietly(channel);
        }
    }

    /// Who has connected and proved it.
    private record Guest(int rank, Streams streams) {
    }

    private Guest prove(SocketChannel channel) throws IOException {
        try {
            Streams streams = Streams.accepting(channel.socket(), proof.certificate(), PROOF_MILLIS);
            int peer = proof.accepting(streams.in(), streams.out());
            if (peer < 0 || peer >= ranks) {
                throw new IOException("no such rank: rank=" + peer + ", ranks=" + ranks);
            }
            int meant = new DataInputStream(streams.in()).readInt();
            if (meant != rank) {
                throw new IOException("a connection came to the wrong rank: from=" + peer + ", meant=" + meant
                        + ", came to=" + rank + "; look for what redirects connections");
            }
            return new Guest(peer, streams);
        } finally {
            unproved.settled(channel);
        }
    }

    @Override
    public void close() throws IOException {
        closed = true;
        watch.close();
        server.close();
    }
}
