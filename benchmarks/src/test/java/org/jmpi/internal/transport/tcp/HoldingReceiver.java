package org.jmpi.internal.transport.tcp;

import org.jmpi.internal.transport.FrameHandler;

/// A receiver with no receive posted: it keeps every eager message, and counts the bytes.
final class HoldingReceiver implements FrameHandler {
    private long bytes;
    private int controls;

    long bytes() {
        return bytes;
    }

    /// Take what has arrived.
    void take(TcpTransport transport) {
        if (transport.isReady()) {
            int ignored = transport.poll(this);
        }
    }

    /// Take what arrives up to the next control frame, which comes behind all that was sent before it.
    void untilControl(TcpTransport transport) {
        while (controls == 0) {
            take(transport);
            Thread.onSpinWait();
        }
        controls = 0;
    }

    @Override
    public boolean onEager(int peer, int signature, int tag, long context, long address, int length, long lease) {
        bytes += length;
        return false;
    }

    @Override
    public void onData(int peer, long receiveId, long messageOffset, long address, int length) {
        throw new AssertionError("nobody sends data here: peer=" + peer);
    }

    @Override
    public void onControl(int peer, int kind, int signature, int tag, long context, long a, long b, long c) {
        controls++;
    }

    @Override
    public void onStreamEnd(int peer, boolean orderly) {
        throw new AssertionError("the stream ended: peer=" + peer + ", orderly=" + orderly);
    }
}
