package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Writes one socket: the frames of this rank to one other.
final class TcpEndpoint implements Endpoint {
    /// Eager bytes that the peer keeps for this rank at most.
    static final int CREDIT = 1 << 20;

    static final int EAGER_LIMIT = 64 << 10;
    /// Long frames, because the kernel cuts its segments at the end of each write.
    static final int DATA_LIMIT = 1 << 20;

    private enum State {
        NEW, CONNECTING, OPEN, SHUT, LOST
    }

    private final TcpTransport transport;
    private final int rank;
    private final int peer;
    private boolean connecting; // with the next, guarded by this
    private boolean adopting;
    private State state = State.NEW;
    private volatile @Nullable Wire connected;
    private @Nullable TcpOutput output;
    private long credit = CREDIT;
    private long frames;
    private boolean shutdown;
    /// Whether the peer doesn't read any more, so that what is sent is dropped.
    private volatile boolean discarding;
    /// Whether the peer has ended its stream.
    private volatile boolean answered;

    TcpEndpoint(TcpTransport transport, int rank, int peer) {
        this.transport = transport;
        this.rank = rank;
        this.peer = peer;
    }

    /// Take over the socket to use, proven and non-blocking.
    void connected(Wire made) {
        connected = made;
    }

    /// Whether a connection that the peer made is to be used; asked at most once, by any thread.
    synchronized boolean adopts() {
        boolean used = !connecting || peer < rank;
        adopting |= used;
        return used;
    }

    private synchronized boolean mustConnect() {
        connecting = !adopting;
        return connecting;
    }

    /// The peer's stream has ended; if orderly, it takes nothing any more, so that nothing needs to be sent.
    void peerEnded(boolean orderly) {
        discarding = orderly;
        answered = true;
    }

    /// What is written goes here; null while there is no connection.
    private @Nullable TcpOutput open() {
        if (state == State.OPEN) {
            return output;
        }
        if (state == State.NEW) {
            state = State.CONNECTING;
            if (mustConnect()) {
                transport.connect(peer);
            }
        }
        if (state == State.CONNECTING && connected != null) {
            output = new TcpOutput(connected, this);
            state = State.OPEN;
        }
        return state == State.OPEN ? output : null;
    }

    @Override
    public boolean eager(int signature, int tag, long context, Payload source, long offset, int length) {
        if (credit < length) {
            return false;
        }
        TcpOutput out = open();
        if (out == null) {
            return false;
        }
        int header = TcpFrame.headerLength(Frames.EAGER);
        int at = out.claim(header + length);
        if (at < 0) {
            return false;
        }
        source.read(offset, Native.MEMORY, out.address(at + header), length);
        TcpFrame.head(out.staging, at, Frames.EAGER, signature, length, tag, context);
        credit -= length;
        out.stage(header + length);
        frames++;
        return true;
    }

    @Override
    public boolean data(long receiveId, long messageOffset, Payload source, long offset, int length) {
        TcpOutput out = open();
        if (out == null) {
            return false;
        }
        int now = length <= TcpOutput.STAGED ? length : 0;
        if (!out.isInBody()) {
            int header = TcpFrame.headerLength(Frames.DATA);
            int at = out.claim(header + now);
            if (at < 0) {
                return false;
            }
            source.read(offset, Native.MEMORY, out.address(at + header), now);
            TcpFrame.head(out.staging, at, Frames.DATA, 0, length, 0, receiveId);
            out.staging.putLong(at + TcpFrame.ARGS, messageOffset);
            out.stageWithBody(header + now, length - now);
            frames++;
        }
        return out.pushBody(source, offset + length);
    }

    @Override
    public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
        TcpOutput out = open();
        if (out == null) {
            return false;
        }
        int at = out.claim(TcpFrame.LARGEST);
        if (at < 0) {
            return false;
        }
        TcpFrame.head(out.staging, at, kind, signature, 0, tag, context);
        out.staging.putLong(at + TcpFrame.ARGS, a)
                .putLong(at + TcpFrame.ARGS + 8, b)
                .putLong(at + TcpFrame.ARGS + 16, c);
        out.stage(TcpFrame.LARGEST);
        frames++;
        return true;
    }

    @Override
    public int eagerLimit() {
        return EAGER_LIMIT;
    }

    @Override
    public int nextPiece(long length, long sent) {
        long left = length - sent;
        return (int) (left <= TcpOutput.STAGED ? left : Math.min(DATA_LIMIT, left - TcpOutput.STAGED));
    }

    @Override
    public boolean lacksCredit(int length) {
        return credit < length;
    }

    @Override
    public void credit(long bytes) {
        credit += bytes;
    }

    @Override
    public boolean countsCredit() {
        return true;
    }

    @Override
    public boolean peerReadsMemory() {
        return false;
    }

    @Override
    public boolean flush() {
        TcpOutput out = output;
        return out == null ? state != State.CONNECTING : out.flush();
    }

    /// Whether what is written is to be dropped: the peer doesn't read any more, or the connection is gone.
    boolean drops() {
        return discarding || state == State.LOST;
    }

    /// The connection is broken.
    void lose(IOException e) {
        if (!discarding) {
            state = State.LOST;
            transport.lost(peer, e);
        }
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public void shutdown() {
        if (connected != null && open() != null) {
            shutdown = true;
            boolean ignored = control(Frames.CLOSED, 0, 0, 0, 0, 0, 0);
        }
    }

    /// A plain close with unread input would make the kernel throw away what was sent: the output is ended, and the peer
    /// answers by ending its own when it has read all, or has done so already, wanting nothing more.
    @Override
    public boolean isDrained() {
        Wire to = connected;
        if (!shutdown || to == null || state == State.LOST) {
            return true;
        }
        if (!flush()) {
            return false;
        }
        if (state == State.OPEN) {
            state = State.SHUT;
            try {
                SocketChannel ignored = to.channel().shutdownOutput();
            } catch (IOException e) {
                answered = true; // the connection is gone: nothing more can be handed over
            }
        }
        return answered;
    }

    void close() throws IOException {
        Wire to = connected;
        if (to != null) {
            to.channel().close();
        }
    }

    @Override
    public long sent() {
        return frames;
    }

    @Override
    public String kind() {
        return transport.kind();
    }
}
