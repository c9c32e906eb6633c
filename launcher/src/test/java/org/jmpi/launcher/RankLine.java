package org.jmpi.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jmpi.internal.bootstrap.Handshake;
import org.jmpi.internal.bootstrap.WireFrame;

/// The other end of a line to the ranks' meeting place, by hand: a rank's, or a stranger's.
final class RankLine implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    final Socket socket;
    final InputStream in;
    private final byte[] secret;

    RankLine(String address, byte[] secret) throws IOException {
        this.secret = secret;
        socket = new Socket(InetAddress.getLoopbackAddress(),
                Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    RankLine enter(int rank) throws IOException {
        Handshake.asRank(secret, rank, in, socket.getOutputStream());
        return this;
    }

    RankLine send(WireFrame frame) throws IOException {
        return send(frame.bytes());
    }

    RankLine send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    WireFrame read() throws IOException {
        return WireFrame.read(in, WireFrame.MAX_BODY);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
