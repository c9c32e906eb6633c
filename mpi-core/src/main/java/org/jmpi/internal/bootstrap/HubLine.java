package org.jmpi.internal.bootstrap;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;

/// A rank's line, as the [Hub] has it.
final class HubLine implements Announcements.Line, Closeable {
    private final Socket socket;
    private final InputStream in;

    HubLine(Socket socket) throws IOException {
        this.socket = socket;
        in = new BufferedInputStream(socket.getInputStream());
    }

    /// Have it prove which rank it is; blocks.
    int prove(byte[] secret) throws IOException {
        return Handshake.asLauncher(secret, socket, in);
    }

    WireFrame read() throws IOException {
        return WireFrame.read(in, WireFrame.MAX_BODY);
    }

    @Override
    public synchronized void trySend(byte[] frames) {
        try {
            socket.getOutputStream().write(frames);
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
