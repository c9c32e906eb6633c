package org.jmpi.launcher;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;

/// The launcher's end of one rank's line: has the rank prove itself, then passes on what it says.
final class RankConnection implements Runnable, Closeable {
    private static final int HANDSHAKE_MILLIS = 60_000;

    private final Socket socket;
    private final byte[] secret;
    private final RendezvousServer server;
    private final Object writing = new Object();
    private final CountDownLatch ended = new CountDownLatch(1);

    RankConnection(Socket socket, byte[] secret, RendezvousServer server) {
        this.socket = socket;
        this.secret = secret;
        this.server = server;
    }

    @Override
    public void run() {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int rank = prove(in);
            while (true) {
                server.take(rank, WireFrame.read(in, WireFrame.MAX_BODY));
            }
        } catch (IOException ended) {
            // The rank has ended, or is none of ours. Its process tells which, so nothing is said here.
        } finally {
            ended.countDown();
        }
    }

    private int prove(InputStream in) throws IOException {
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(HANDSHAKE_MILLIS);
            int rank = Handshake.asLauncher(secret, in, socket.getOutputStream());
            socket.setSoTimeout(0);
            server.enter(rank, this);
            return rank;
        } finally {
            server.settled(this);
        }
    }

    /// End it, for it hasn't proved itself while many others came.
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /// Send a frame's bytes; blocks until the system has taken them.
    void send(byte[] frame) throws IOException {
        synchronized (writing) {
            socket.getOutputStream().write(frame);
        }
    }

    /// Send to a rank that may have ended.
    void trySend(byte[] frame) {
        try {
            send(frame);
        } catch (IOException ended) {
            // Its process tells why.
        }
    }

    /// Wait until the rank's end of the line is closed, and all it said was taken.
    void awaitEnd(long millis) throws InterruptedException {
        boolean ignored = ended.await(millis, TimeUnit.MILLISECONDS);
    }
}
