package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Frames;

/// Reads one socket: the frames of one other rank. Polling thread only.
final class TcpInbox {
    private static final int CAPACITY = 256 << 10;
    /// Bytes read behind a piece that goes straight into place: the next frame's head, with little of its payload.
    private static final int LOOKAHEAD = 2 << 10;

    final int peer;
    final Wire wire;
    private final ByteBuffer in = ByteBuffer.allocateDirect(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private final long address = MemorySegment.ofBuffer(in).address();
    /// Bytes from `start` to `end` are received and not yet handled.
    private int start;
    private int end;
    /// Bytes of a DATA frame that are still to come, where they go and which receive they are for.
    private int dataLeft;
    private long dataOffset;
    private long dataReceive;
    /// Whether these are to be read straight into place.
    private boolean direct;
    private boolean orderly;
    private boolean ended;
    /// Frames handled whole.
    private long received;

    TcpInbox(int peer, Wire wire) {
        this.peer = peer;
        this.wire = wire;
    }

    /// Read what the socket has; whether there is, or may be, something to handle.
    boolean fill() {
        if (ended || direct) {
            return direct;
        }
        if (start > 0) {
            makeRoom();
        }
        long got = read(address + end, CAPACITY - end, 0, 0);
        end += (int) Math.max(got, 0);
        return got != 0;
    }

    private long read(long first, long firstLength, long second, long secondLength) {
        try {
            long got = firstLength == 0 ? 0 : wire.read(first, firstLength, second, secondLength);
            ended = got < 0;
            return got;
        } catch (IOException e) {
            ended = true;
            return -1;
        }
    }

    private void makeRoom() {
        Native.copy(address + start, address, end - start);
        end -= start;
        start = 0;
    }

    /// Handle the whole frames that are there, and of a DATA frame what is there; how often something was handled, the end
    /// of the stream included.
    int poll(FrameHandler handler) {
        int count = 0;
        boolean more = true;
        while (more) {
            if (dataLeft > 0) {
                count += takeData(handler);
            }
            int length = dataLeft > 0 ? 0 : nextLength();
            more = length > 0;
            if (more) {
                dispatch(handler, start);
                start += length;
                count++;
            } else if (direct) {
                more = readInPlace(handler);
                count += more ? 1 : 0;
            }
        }
        if (ended) {
            handler.onStreamEnd(peer, orderly);
            count++;
        }
        return count;
    }

    /// Hand over what has come of the DATA frame under way: to keep it until all is there would mean to move it.
    ///
    /// @return 1 if something was handed over, else 0
    private int takeData(FrameHandler handler) {
        int length = Math.min(dataLeft, end - start);
        if (length == 0) {
            return 0;
        }
        handler.onData(peer, dataReceive, dataOffset, address + start, length);
        start += length;
        advance(length);
        return 1;
    }

    private void advance(int length) {
        dataOffset += length;
        dataLeft -= length;
        direct &= dataLeft > 0;
        received += dataLeft == 0 ? 1 : 0;
    }

    /// Read more of the DATA frame under way to where it belongs, and a little beyond; whether anything came.
    private boolean readInPlace(FrameHandler handler) {
        long to = handler.dataAddress(dataReceive, dataOffset, dataLeft);
        if (to == 0) {
            direct = false;
            return false;
        }
        start = 0;
        end = 0;
        int got = (int) read(to, dataLeft, address, LOOKAHEAD);
        if (got <= 0) {
            return false;
        }
        int length = Math.min(got, dataLeft);
        end = got - length;
        handler.onData(peer, dataReceive, dataOffset, to, length);
        advance(length);
        return true;
    }

    /// Frames handled whole so far.
    long received() {
        return received;
    }

    /// Whether the wire has something to read that the socket doesn't tell of.
    boolean holdsBytes() {
        return !ended && wire.holdsBytes();
    }

    boolean isEnded() {
        return ended;
    }

    /// Whether the peer had said that the stream would end.
    boolean isOrderly() {
        return orderly;
    }

    /// Length of the next frame, of a DATA frame's head, if it is there whole, else 0.
    private int nextLength() {
        int available = end - start;
        if (available < TcpFrame.SMALLEST) {
            return 0;
        }
        int kind = in.get(start + TcpFrame.KIND) & 0xff;
        int payload = in.getInt(start + TcpFrame.LENGTH);
        int longest = kind == Frames.DATA ? TcpEndpoint.DATA_LIMIT : TcpEndpoint.EAGER_LIMIT;
        if (in.getShort(start + TcpFrame.MAGIC_OFFSET) != TcpFrame.MAGIC || payload < 0 || payload > longest) {
            throw new MpiException(ErrorClass.IO, "a connection carries no jmpi frames: peer=" + peer + ", kind=" + kind
                    + ", length=" + payload + "; all ranks must run the same jmpi");
        }
        int needed = TcpFrame.headerLength(kind) + (kind == Frames.DATA ? 0 : payload);
        return available >= needed ? needed : 0;
    }

    private void dispatch(FrameHandler handler, int at) {
        int kind = in.get(at + TcpFrame.KIND) & 0xff;
        int signature = in.get(at + TcpFrame.SIGNATURE) & 0xff;
        int payload = in.getInt(at + TcpFrame.LENGTH);
        int tag = in.getInt(at + TcpFrame.TAG);
        long context = in.getLong(at + TcpFrame.CONTEXT);
        long data = address + at + TcpFrame.headerLength(kind);
        received += kind == Frames.DATA ? 0 : 1; // the others are whole
        switch (kind) {
            case Frames.EAGER -> {
                boolean ignored = handler.onEager(peer, signature, tag, context, data, payload, 0);
            }
            case Frames.DATA -> {
                dataReceive = context;
                dataOffset = in.getLong(at + TcpFrame.ARGS);
                dataLeft = payload;
                direct = handler.dataAddress(dataReceive, dataOffset, payload) != 0;
            }
            case Frames.CLOSED -> orderly = true;
            default -> handler.onControl(peer, kind, signature, tag, context, in.getLong(at + TcpFrame.ARGS),
                    in.getLong(at + TcpFrame.ARGS + 8), in.getLong(at + TcpFrame.ARGS + 16));
        }
    }
}
