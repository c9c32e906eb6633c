package org.jmpi.internal.bootstrap;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jmpi.internal.tls.JobCertificate;
import org.jmpi.internal.tls.Streams;
import org.jspecify.annotations.Nullable;

/// A rank's line, as the [Hub] has it.
final class HubLine implements Announcements.Line, Closeable {
    private final Socket socket;
    /// Nothing is read or sent ahead of the proof.
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();

    HubLine(Socket socket) {
        this.socket = socket;
    }

    /// Have it prove which rank it is, encrypted where there is a certificate; blocks. Ahead of all else.
    int prove(byte[] secret, @Nullable JobCertificate certificate) throws IOException {
        Streams streams = Streams.accepting(socket, certificate, Handshake.MILLIS).buffered();
        int rank = Handshake.asLauncher(secret, streams.in(), streams.out());
        socket.setSoTimeout(0);
        in = streams.in();
        out = streams.out();
        return rank;
    }

    WireFrame read() throws IOException {
        return WireFrame.read(in, WireFrame.MAX_BODY);
    }

    @Override
    public synchronized void trySend(byte[] frames) {
        try {
            out.write(frames);
        } catch (IOException gone) {
            // The reading thread deals with it.
        }
    }

    Socket socket() {
        return socket;
    }

    /// Whether the rank is on this host.
    boolean isLocal() {
        return socket.getInetAddress().equals(socket.getLocalAddress());
    }

    /// The address of this host by which it came.
    InetAddress here() {
        return socket.getLocalAddress();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
