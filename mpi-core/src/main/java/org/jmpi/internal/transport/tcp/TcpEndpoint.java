package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Writes one socket: the frames of this rank to one other. Frames are staged and written at once; what the socket doesn't
/// take stays staged.
final class TcpEndpoint implements Endpoint {
    /// Eager bytes that the peer keeps for this rank at most.
    static final int CREDIT = 1 << 20;

    static final int EAGER_LIMIT = 64 << 10;
    /// Long frames, because the kernel cuts its segments at the end of each write.
    static final int DATA_LIMIT = 1 << 20;
    private static final int STAGING = 192 << 10;
    /// Longest payload that is staged at once. The last one of a message is: should its memory be closed, no frame has
    /// begun that would complete the message.
    private static final int STAGED = 64 << 10;

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
    private @Nullable Wire wire;
    private ByteBuffer staging = ByteBuffer.allocateDirect(0);
    private long stagingAddress;
    /// Bytes from `written` to `end` are staged and not yet written.
    private int written;
    private int end;
    /// Bytes of the DATA frame under way that are not yet staged or written; no other frame goes out meanwhile.
    private int bodyLeft;
    /// Bytes of a DATA frame whose memory was closed; they go out as zeros.
    private int padding;
    private long credit = CREDIT;
    private boolean shutdown;
    /// Whether the peer doesn't read any more, so that what is sent is dropped here.
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

    private boolean isOpen() {
        if (state == State.OPEN) {
            return true;
        }
        if (state == State.NEW) {
            state = State.CONNECTING;
            if (mustConnect()) {
                transport.connect(peer);
            }
        }
        if (state == State.CONNECTING && connected != null) {
            wire = connected;
            staging = ByteBuffer.allocateDirect(STAGING).order(ByteOrder.LITTLE_ENDIAN);
            stagingAddress = MemorySegment.ofBuffer(staging).address();
            state = State.OPEN;
        }
        return state == State.OPEN;
    }

    /// Make room for a frame; its position in the staging buffer, or -1.
    private int claim(int bytes) {
        if (!isOpen() || bodyLeft > 0 || padding > 0 && !flush()) {
            return -1;
        }
        if (STAGING - end < bytes) {
            boolean ignored = flush();
            if (written > 0) {
                Native.copy(stagingAddress + written, stagingAddress, end - written);
                end -= written;
                written = 0;
            }
            if (STAGING - end < bytes) {
                return -1;
            }
        }
        return end;
    }

    private void stage(int bytes) {
        end += bytes;
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
        stage(header + length);
        return true;
    }

    @Override
    public boolean data(long receiveId, long messageOffset, Payload source, long offset, int length) {
        int now = length <= STAGED ? length : 0;
        if (bodyLeft == 0) {
            int header = TcpFrame.headerLength(Frames.DATA);
            int at = claim(header + now);
            if (at < 0) {
                return false;
            }
            source.read(offset, Native.MEMORY, stagingAddress + at + header, now);
            TcpFrame.head(staging, at, Frames.DATA, 0, length, 0, receiveId);
            staging.putLong(at + TcpFrame.ARGS, messageOffset);
            end += header + now;
            bodyLeft = length - now;
        }
        if (bodyLeft == 0) {
            boolean ignored = flush();
        } else {
            pushBody(source, offset + length);
        }
        return bodyLeft == 0;
    }

    private void pushBody(Payload source, long bodyEnd) {
        try {
            writeBody(source, bodyEnd);
        } catch (IllegalStateException e) {
            padding = bodyLeft;
            bodyLeft = 0;
            throw e;
        }
    }

    /// Write the rest of a DATA frame's payload as far as there is room: out of the user's memory, or a staged part of it
    /// after the other.
    ///
    /// @param bodyEnd where the payload ends in the stream of `source`
    private void writeBody(Payload source, long bodyEnd) {
        long address = RawAddress.of(source, bodyEnd - bodyLeft, bodyLeft);
        if (address != 0) {
            writeBody(address);
            return;
        }
        boolean more = true;
        while (bodyLeft > 0 && more) {
            int part = Math.min(bodyLeft, Math.min(STAGED, STAGING - end));
            source.read(bodyEnd - bodyLeft, Native.MEMORY, stagingAddress + end, part);
            bodyLeft -= part;
            end += part;
            more = flush();
        }
    }

    /// Write what is staged and the rest of a DATA frame's payload behind it, at once.
    private void writeBody(long address) {
        int staged = end - written;
        int sent = write(stagingAddress + written, staged, address, bodyLeft);
        if (sent < staged) {
            written += sent;
        } else {
            written = 0;
            end = 0;
            bodyLeft -= sent - staged;
        }
    }

    /// Write two ranges one behind the other; the bytes that the socket took, or that needn't go out any more.
    private int write(long first, int firstLength, long second, int secondLength) {
        Wire to = wire;
        if (to == null || state == State.LOST || discarding) {
            return firstLength + secondLength;
        }
        try {
            return (int) to.write(first, firstLength, second, secondLength);
        } catch (IOException e) {
            lose(e);
            return firstLength + secondLength;
        }
    }

    @Override
    public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
        int at = claim(TcpFrame.LARGEST);
        if (at < 0) {
            return false;
        }
        TcpFrame.head(staging, at, kind, signature, 0, tag, context);
        staging.putLong(at + TcpFrame.ARGS, a).putLong(at + TcpFrame.ARGS + 8, b).putLong(at + TcpFrame.ARGS + 16, c);
        stage(TcpFrame.LARGEST);
        return true;
    }

    @Override
    public int eagerLimit() {
        return EAGER_LIMIT;
    }

    @Override
    public int nextPiece(long length, long sent) {
        long left = length - sent;
        return (int) (left <= STAGED ? left : Math.min(DATA_LIMIT, left - STAGED));
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
        if (wire == null) {
            return state != State.CONNECTING;
        }
        boolean all = flushStaged();
        while (all && padding > 0) {
            end = Math.min(padding, STAGED);
            padding -= end;
            Native.clear(stagingAddress, end);
            all = flushStaged();
        }
        return all;
    }

    private boolean flushStaged() {
        if (written < end) {
            written += write(stagingAddress + written, end - written, 0, 0);
        }
        if (written == end) {
            written = 0;
            end = 0;
        }
        return end == 0;
    }

    private void lose(IOException e) {
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
        if (connected != null && isOpen()) {
            shutdown = true;
            boolean ignored = control(Frames.CLOSED, 0, 0, 0, 0, 0, 0);
        }
    }

    /// A plain close with unread input would make the kernel throw away what was sent: the output is ended, and the peer
    /// answers by ending its own when it has read all, or has done so already, wanting nothing more.
    @Override
    public boolean isDrained() {
        Wire to = wire;
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
    public String kind() {
        return "tcp";
    }
}
