package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.FrameHandler;

/// Takes frames whose every word holds the number of the frame: a word that differs is torn.
final class FrameCheck implements FrameHandler {
    private long next;
    private int torn;

    /// Number of frames seen.
    long seen() {
        return next;
    }

    /// Number of words that weren't those of their frame, and of frames out of order.
    int torn() {
        return torn;
    }

    private void begin(int tag, long context) {
        expect(next, tag);
        expect(next, context);
        next++;
    }

    private void expect(long number, long word) {
        if (word != number) {
            torn++;
        }
    }

    @Override
    public boolean onEager(int peer, int signature, int tag, long context, long address, int length,
            long lease) {
        for (int at = 0; at < length; at += Long.BYTES) {
            expect(next, Native.get(address + at));
        }
        begin(tag, context);
        return false;
    }

    @Override
    public void onData(int peer, long receiveId, long messageOffset, long address, int length) {
        torn++;
    }

    @Override
    public void onControl(int peer, int kind, int signature, int tag, long context, long a, long b, long c) {
        expect(next, a);
        expect(next, b);
        expect(next, c);
        begin(tag, context);
    }

    @Override
    public void onStreamEnd(int peer, boolean orderly) {
        torn++;
    }
}
