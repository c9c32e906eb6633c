package org.jmpi.internal.transport.tcp;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Frames;

/// Reads one socket: the frames of one other rank. Polling thread only.
final class TcpInbox {
    private static final int CAPACITY = 256 << 10;

    final int peer;
    final SocketChannel channel;
    private final ByteBuffer in = ByteBuffer.allocateDirect(CAPACITY).order(ByteOrder.LITTLE_ENDIAN);
    private final long address = MemorySegment.ofBuffer(in).address();
    /// Bytes from `start` to the position are received and not yet handled.
    private int start;
    /// Bytes of a DATA frame that are still to come, where they go and which receive they are for.
    private int dataLeft;
    private long dataOffset;
    private long dataReceive;
    private boolean orderly;
    private boolean ended;

    TcpInbox(int peer, SocketChannel channel) {
        this.peer = peer;
        this.channel = channel;
    }

    /// Read what the socket has; whether there is something to handle.
    boolean fill() {
        if (ended) {
            return false;
        }
        if (start > 0) {
            makeRoom();
        }
        try {
            int got = channel.read(in);
            ended = got < 0;
            return got != 0;
        } catch (IOException e) {
            ended = true;
            return true;
        }
    }

    private void makeRoom() {
        if (start == in.position()) {
            in.clear();
        } else {
            in.limit(in.position()).position(start);
            in.compact();
        }
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
        int length = Math.min(dataLeft, in.position() - start);
        if (length == 0) {
            return 0;
        }
        handler.onData(peer, dataReceive, dataOffset, address + start, length);
        start += length;
        dataOffset += length;
        dataLeft -= length;
        return 1;
    }

    boolean isEnded() {
        return ended;
    }

    /// Length of the next frame, of a DATA frame's head, if it is there whole, else 0.
    private int nextLength() {
        int available = in.position() - start;
        if (available < TcpFrame.SMALLEST) {
            return 0;
        }
        int kind = in.get(start + TcpFrame.KIND) & 0xff;
        int payload = in.getInt(start + TcpFrame.LENGTH);
        int length = TcpFrame.headerLength(kind) + payload;
        if (in.getShort(start + TcpFrame.MAGIC_OFFSET) != TcpFrame.MAGIC || payload < 0 || length > CAPACITY) {
            throw new MpiException(ErrorClass.IO, "a connection carries no jmpi frames: peer=" + peer + ", kind=" + kind
                    + ", length=" + payload + "; all ranks must run the same jmpi");
        }
        int needed = kind == Frames.DATA ? TcpFrame.headerLength(kind) : length;
        return available >= needed ? needed : 0;
    }

    private void dispatch(FrameHandler handler, int at) {
        int kind = in.get(at + TcpFrame.KIND) & 0xff;
        int signature = in.get(at + TcpFrame.SIGNATURE) & 0xff;
        int payload = in.getInt(at + TcpFrame.LENGTH);
        int tag = in.getInt(at + TcpFrame.TAG);
        long context = in.getLong(at + TcpFrame.CONTEXT);
        long data = address + at + TcpFrame.headerLength(kind);
        switch (kind) {
            case Frames.EAGER -> {
                boolean ignored = handler.onEager(peer, signature, tag, context, data, payload, 0);
            }
            case Frames.DATA -> {
                dataReceive = context;
                dataOffset = in.getLong(at + TcpFrame.ARGS);
                dataLeft = payload;
            }
            case Frames.CLOSED -> orderly = true;
            default -> handler.onControl(peer, kind, signature, tag, context, in.getLong(at + TcpFrame.ARGS),
                    in.getLong(at + TcpFrame.ARGS + 8), in.getLong(at + TcpFrame.ARGS + 16));
        }
    }
}
