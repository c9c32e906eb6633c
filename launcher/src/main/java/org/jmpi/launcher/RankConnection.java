package org.jmpi.launcher;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.bootstrap.Announcements;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.launcher.remote.Dialer;

/// The launcher's end of one rank's line: has the rank prove itself, then passes on what it says. What proves to be an
/// agent is passed on whole.
final class RankConnection implements Announcements.Line, Runnable, Closeable {
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
            if (rank < 0) {
                server.agents().serve(Dialer.hostOf(rank), socket, in);
                return;
            }
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
            int rank = Handshake.asLauncher(secret, socket, in);
            if (rank >= 0) {
                server.enter(rank, this);
            }
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

    @Override
    public void trySend(byte[] frames) {
        try {
            synchronized (writing) {
                socket.getOutputStream().write(frames);
            }
        } catch (IOException ended) {
            // Its process tells why.
        }
    }

    /// Wait until the rank's end of the line is closed, and all it said was taken.
    void awaitEnd(long millis) throws InterruptedException {
        boolean ignored = ended.await(millis, TimeUnit.MILLISECONDS);
    }
}
