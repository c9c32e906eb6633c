package org.jmpi.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jmpi.internal.bootstrap.Announcements;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.tls.Streams;
import org.jmpi.launcher.remote.Dialer;
import org.jspecify.annotations.Nullable;

/// The launcher's end of one rank's line: has the rank prove itself, by the job's certificate, if there is one, and by its
/// secret; then passes on what it says. What proves to be an agent is passed on whole.
final class RankConnection implements Announcements.Line, Runnable, Closeable {
    private final Socket socket;
    private final byte[] secret;
    private final @Nullable JobCertificate certificate;
    private final RendezvousServer server;
    private final Object writing = new Object();
    private final CountDownLatch ended = new CountDownLatch(1);
    /// Nothing is sent ahead of the proof.
    private volatile OutputStream out = OutputStream.nullOutputStream();

    RankConnection(Socket socket, byte[] secret, @Nullable JobCertificate certificate, RendezvousServer server) {
        this.socket = socket;
        this.secret = secret;
        this.certificate = certificate;
        this.server = server;
    }

    /// Who has connected and proved it.
    private record Proven(int rank, Streams streams) {
    }

    @Override
    public void run() {
        try (socket) {
            Proven proven = prove();
            if (proven.rank() < 0) {
                server.agents().serve(Dialer.hostOf(proven.rank()), socket, proven.streams());
                return;
            }
            while (true) {
                server.take(proven.rank(), WireFrame.read(proven.streams().in(), WireFrame.MAX_BODY));
            }
        } catch (IOException ended) {
            // The rank has ended, or is none of ours. Its process tells which, so nothing is said here.
        } finally {
            ended.countDown();
        }
    }

    private Proven prove() throws IOException {
        try {
            Streams streams = Streams.accepting(socket, certificate, Handshake.MILLIS).buffered();
            int rank = Handshake.asLauncher(secret, streams.in(), streams.out());
            socket.setSoTimeout(0);
            out = streams.out();
            if (rank >= 0) {
                server.enter(rank, this);
            }
            return new Proven(rank, streams);
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
                out.write(frames);
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
