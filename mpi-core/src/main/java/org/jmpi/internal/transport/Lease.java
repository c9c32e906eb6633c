package org.jmpi.internal.transport;

import org.jmpi.internal.memory.Native;

/// A right to read a chunk of a sender's pool: the address of the chunk's state word, given back by writing 0 to it.
public final class Lease {
    /// State of a chunk nobody uses.
    public static final long FREE = 0;

    private Lease() {
    }

    /// Give the chunk back to its owner. Release, paired with the acquire in `ChunkPool.take`: reads of the chunk stay
    /// ahead of it.
    public static void release(long lease) {
        Native.setRelease(lease, FREE);
    }
}
