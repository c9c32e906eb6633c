package org.jmpi.internal.match;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;

/// Makes unexpected messages of those received before. Called with the engine's lock held.
public final class UnexpectedPool {
    private static final int CAPACITY = 1024;
    private static final int LARGEST_COPY = 4096;

    private final ArrayDeque<Unexpected> free = new ArrayDeque<>();

    private Unexpected take() {
        Unexpected pooled = free.poll();
        return pooled != null ? pooled : new Unexpected();
    }

    /// An eager message of `length` bytes at `offset`, which are copied.
    public Unexpected copied(int source, int tag, int signature, MemorySegment memory, long offset, int length) {
        return take().copied(source, tag, signature, memory, offset, length);
    }

    /// An eager message that stays in the sender's chunk.
    public Unexpected leased(int source, int tag, int signature, int length, long address, long lease) {
        return take().leased(source, tag, signature, length, address, lease);
    }

    /// An envelope whose payload waits at the sender.
    ///
    /// @param remoteAddress address of the message in the sender's memory, or 0
    public Unexpected announced(int source, int tag, int signature, long length, long sendId, long remoteAddress) {
        return take().announced(source, tag, signature, length, sendId, remoteAddress);
    }

    /// Take back a message that was received.
    public void put(Unexpected message) {
        if (free.size() < CAPACITY) {
            message.trim(LARGEST_COPY);
            free.push(message);
        }
    }
}
