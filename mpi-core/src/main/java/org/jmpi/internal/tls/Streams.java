package org.jmpi.internal.tls;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/// Both directions of a connection between two processes of a job. One thread reads; several may write, each write whole.
///
/// Neither reads ahead: where a connection goes on without these streams, nothing of it is lost. Closing is the socket's
/// business, also where it is encrypted: the end of what matters is always said in the frames themselves.
///
/// @param in     blocks
/// @param out    blocks
/// @param engine encrypts and decrypts; null where the connection is plain
public record Streams(InputStream in, OutputStream out, @Nullable SSLEngine engine) {

    /// Those of a socket, not encrypted.
    public static Streams plain(Socket socket) throws IOException {
        return new Streams(socket.getInputStream(), socket.getOutputStream(), null);
    }

    /// Make ready a connection that this side has made: it sends at once, and is encrypted where there is a certificate;
    /// blocks for that.
    ///
    /// @param millis longest wait for what the other side says, from now on
    /// @throws IOException where the other side has no such certificate, or one and no other is expected
    public static Streams connecting(Socket socket, @Nullable JobCertificate certificate, int millis)
            throws IOException {
        return ready(socket, certificate == null ? null : certificate.engine(true), millis);
    }

    /// The same for a connection that the other side has made.
    public static Streams accepting(Socket socket, @Nullable JobCertificate certificate, int millis)
            throws IOException {
        return ready(socket, certificate == null ? null : certificate.engine(false), millis);
    }

    private static Streams ready(Socket socket, @Nullable SSLEngine engine, int millis) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(millis);
        Streams plain = plain(socket);
        return engine == null ? plain : new TlsLine(engine, plain.in, plain.out).shakeHands();
    }

    /// The same with an input that reads ahead.
    public Streams buffered() {
        return new Streams(new BufferedInputStream(in), out, engine);
    }
}
