package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.transport.Lease;

/// One size of chunks that a rank owns and lends to receivers. Thread-safe.
///
/// Chunks are used in turn, the one that has lain longest first: see [ShmLayout#forHost]. The owner looks through the lent
/// ones only when no other is left: their states are then read in one go, so the cache misses overlap.
final class ChunkPool {
    private static final long LENT = 1;

    private final SpinLock lock = new SpinLock();
    private final long states;
    private final long chunks;
    private final int size;
    private final int count;
    /// Free chunks in the order of their use, a ring.
    private final int[] free;
    private int first;
    private int freeCount;
    private final boolean[] lent;

    /// @param states address of the chunks' state words
    /// @param chunks address of the first chunk
    /// @param size   bytes of a chunk
    /// @param count  number of chunks
    ChunkPool(long states, long chunks, int size, int count) {
        this.states = states;
        this.chunks = chunks;
        this.size = size;
        this.count = count;
        free = new int[count];
        lent = new boolean[count];
        for (int i = 0; i < count; i++) {
            free[freeCount++] = i;
        }
    }

    /// Take a chunk; its index, or -1 where all are lent.
    int take() {
        lock.lock();
        try {
            if (freeCount == 0) {
                reclaim();
            }
            if (freeCount == 0) {
                return -1;
            }
            int chunk = free[first];
            first = first + 1 == count ? 0 : first + 1;
            freeCount--;
            lent[chunk] = true;
            Native.set(lease(chunk), LENT);
            return chunk;
        } finally {
            lock.unlock();
        }
    }

    /// Whether [#take] would find a chunk.
    boolean hasFree() {
        lock.lock();
        try {
            if (freeCount == 0) {
                reclaim();
            }
            return freeCount > 0;
        } finally {
            lock.unlock();
        }
    }

    /// Called with none free.
    private void reclaim() {
        first = 0;
        for (int i = 0; i < count; i++) {
            if (lent[i] && Native.getAcquire(lease(i)) == Lease.FREE) {
                lent[i] = false;
                free[freeCount++] = i;
            }
        }
    }

    /// Take back a chunk that was never handed over.
    void putBack(int chunk) {
        Lease.release(lease(chunk));
    }

    /// Address of a chunk in this process.
    long address(int chunk) {
        return chunks + (long) chunk * size;
    }

    /// Address of a chunk's state word in this process.
    long lease(int chunk) {
        return states + (long) chunk * Long.BYTES;
    }
}
