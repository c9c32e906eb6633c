package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Writes one socket: the frames of this rank to one other. Frames are staged and written at once; what the socket doesn't
/// take stays staged.
final class TcpEndpoint implements Endpoint {
    /// Eager bytes that the peer keeps for this rank at most.
    static final int CREDIT = 1 << 20;

    private static final int EAGER_LIMIT = 64 << 10;
    private static final int DATA_LIMIT = 64 << 10;
    private static final int STAGING = 2 * DATA_LIMIT + (16 << 10);

    private enum State {
        NEW, CONNECTING, OPEN, SHUT, LOST
    }

    private final TcpTransport transport;
    private final int peer;
    private State state = State.NEW;
    private volatile @Nullable SocketChannel connected;
    private @Nullable SocketChannel channel;
    private ByteBuffer staging = ByteBuffer.allocateDirect(0);
    private long stagingAddress;
    private int written;
    private long credit = CREDIT;
    private boolean shutdown;
    private boolean drained;

    TcpEndpoint(TcpTransport transport, int peer) {
        this.transport = transport;
        this.peer = peer;
    }

    /// Take over the socket that the connecting thread made.
    void connected(SocketChannel made) {
        connected = made;
    }

    private boolean isOpen() {
        if (state == State.OPEN) {
            return true;
        }
        if (state == State.NEW) {
            state = State.CONNECTING;
            transport.connect(this, peer);
        } else if (state == State.CONNECTING && connected != null) {
            channel = connected;
            staging = ByteBuffer.allocateDirect(STAGING).order(ByteOrder.LITTLE_ENDIAN);
            stagingAddress = MemorySegment.ofBuffer(staging).address();
            state = State.OPEN;
        }
        return state == State.OPEN;
    }

    /// Make room for a frame; its position in the staging buffer, or -1.
    private int claim(int bytes) {
        if (!isOpen()) {
            return -1;
        }
        if (staging.remaining() < bytes) {
            boolean ignored = flush();
            if (written > 0) {
                staging.limit(staging.position()).position(written);
                staging.compact();
                written = 0;
            }
            if (staging.remaining() < bytes) {
                return -1;
            }
        }
        return staging.position();
    }

    private void stage(int at, int bytes) {
        staging.position(at + bytes);
        boolean ignored = flush();
    }

    @Override
    public boolean eager(int signature, int tag, long context, Payload source, long offset, int length) {
        if (credit < length) {
            return false;
        }
        int header = TcpFrame.headerLength(Frames.EAGER);
        int at = claim(header + length);
        if (at < 0) {
            return false;
        }
        source.read(offset, Native.MEMORY, stagingAddress + at + header, length);
        TcpFrame.head(staging, at, Frames.EAGER, signature, length, tag, context);
        credit -= length;
        stage(at, header + length);
        return true;
    }

    @Override
    public boolean data(long receiveId, long messageOffset, Payload source, long offset, int length) {
        // only onto an empty stage: what the socket didn't take would have to be moved to make room
        if (!flush()) {
            return false;
        }
        int header = TcpFrame.headerLength(Frames.DATA);
        int at = claim(header + length);
        if (at < 0) {
            return false;
        }
        source.read(offset, Native.MEMORY, stagingAddress + at + header, length);
        TcpFrame.head(staging, at, Frames.DATA, 0, length, 0, receiveId);
        staging.putLong(at + TcpFrame.ARGS, messageOffset);
        stage(at, header + length);
        return true;
    }

    @Override
    public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
        int at = claim(TcpFrame.LARGEST);
        if (at < 0) {
            return false;
        }
        TcpFrame.head(staging, at, kind, signature, 0, tag, context);
        staging.putLong(at + TcpFrame.ARGS, a).putLong(at + TcpFrame.ARGS + 8, b).putLong(at + TcpFrame.ARGS + 16, c);
        stage(at, TcpFrame.LARGEST);
        return true;
    }

    @Override
    public int eagerLimit() {
        return EAGER_LIMIT;
    }

    @Override
    public int dataLimit() {
        return DATA_LIMIT;
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
        SocketChannel to = channel;
        if (to == null || state == State.LOST) {
            return state != State.CONNECTING;
        }
        int end = staging.position();
        if (written < end) {
            try {
                staging.limit(end).position(written);
                int ignored = to.write(staging);
                written = staging.position();
            } catch (IOException e) {
                lose(e);
                written = end;
            }
            staging.limit(staging.capacity()).position(end);
            if (written == end) {
                staging.clear();
                written = 0;
            }
        }
        return written == staging.position();
    }

    private void lose(IOException e) {
        state = State.LOST;
        transport.lost(peer, e);
    }

    @Override
    public boolean isLocal() {
        return false;
    }

    @Override
    public void shutdown() {
        shutdown = true;
        if (state == State.OPEN) {
            boolean ignored = control(Frames.CLOSED, 0, 0, 0, 0, 0, 0);
        }
    }

    /// A plain close with unread input would make the kernel throw away what was sent: the output is ended, and the peer
    /// answers by closing when it has read all.
    @Override
    public boolean isDrained() {
        SocketChannel to = channel;
        if (!shutdown || to == null || drained || state == State.LOST) {
            return true;
        }
        if (!flush()) {
            return false;
        }
        try {
            if (state == State.OPEN) {
                SocketChannel ignored = to.shutdownOutput();
                state = State.SHUT;
            }
            drained = to.read(ByteBuffer.allocate(1)) < 0;
        } catch (IOException e) {
            drained = true; // the peer has closed first, having read all that it wanted
        }
        return drained;
    }

    void close() throws IOException {
        SocketChannel to = connected;
        if (to != null) {
            to.close();
        }
    }

    @Override
    public String kind() {
        return "tcp";
    }
}
