package org.jmpi.launcher.remote;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jmpi.internal.net.LineWatch;
import org.jmpi.internal.tls.Streams;

/// A proven connection between the launcher and an agent. One thread reads; any may send.
public final class AgentChannel implements Closeable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final LineWatch watch = new LineWatch("agent-watch");
    private volatile boolean silent;

    /// @param streams the socket's, of which the proof is read
    public AgentChannel(Socket socket, Streams streams) throws IOException {
        this.socket = socket;
        this.in = streams.in();
        this.out = streams.out();
        watch.add(socket, this::fallSilent);
    }

    private void fallSilent() {
        silent = true;
        close();
    }

    /// Whether it ended because the other host answers no more.
    ///
    /// @param end how a read ended
    public boolean isSilent(IOException end) {
        return silent || String.valueOf(end.getMessage()).contains("timed out");
    }

    /// Send a frame; blocks until the system has taken it.
    public void send(AgentFrame frame) throws IOException {
        byte[] bytes = frame.encoded();
        synchronized (out) {
            out.write(bytes);
        }
    }

    /// Send to who may be gone: whoever reads the channel will notice.
    public void trySend(AgentFrame frame) {
        try {
            send(frame);
        } catch (IOException gone) {
            // The reading thread deals with it.
        }
    }

    /// Read the next frame; blocks.
    public AgentFrame read() throws IOException {
        return AgentFrame.read(in);
    }

    /// The address of this host that the other side knows.
    public InetAddress here() {
        return socket.getLocalAddress();
    }

    /// Where the other side is.
    public InetSocketAddress there() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    @Override
    public void close() {
        watch.close();
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Nothing is left to do.
        }
    }
}
