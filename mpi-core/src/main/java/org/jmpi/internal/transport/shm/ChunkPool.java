package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Native;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.transport.Lease;

/// One size of chunks that a rank owns and lends to receivers. Thread-safe.
///
/// The owner keeps a stack of free chunks and looks through the lent ones only when it is empty: their state lines are
/// then read in one go, so the cache misses overlap.
final class ChunkPool {
    private static final long LENT = 1;

    private final SpinLock lock = new SpinLock();
    private final long base;
    private final long[] states;
    private final long[] chunks;
    private final int[] free;
    private int freeCount;
    private final boolean[] lent;

    /// @param base   address of the owner's pool
    /// @param states offset of each chunk's state line from `base`
    /// @param chunks offset of each chunk from `base`
    ChunkPool(long base, long[] states, long[] chunks) {
        this.base = base;
        this.states = states;
        this.chunks = chunks;
        free = new int[chunks.length];
        lent = new boolean[chunks.length];
        for (int i = chunks.length - 1; i >= 0; i--) {
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
            int chunk = free[--freeCount];
            lent[chunk] = true;
            Native.set(base + states[chunk], LENT);
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

    private void reclaim() {
        for (int i = chunks.length - 1; i >= 0; i--) {
            if (lent[i] && Native.getAcquire(base + states[i]) == Lease.FREE) {
                lent[i] = false;
                free[freeCount++] = i;
            }
        }
    }

    /// Take back a chunk that was never handed over.
    void putBack(int chunk) {
        Lease.release(base + states[chunk]);
    }

    /// Address of a chunk in this process.
    long address(int chunk) {
        return base + chunks[chunk];
    }

    /// Offset of a chunk in the owner's pool.
    long chunkOffset(int chunk) {
        return chunks[chunk];
    }

    /// Offset of a chunk's state word in the owner's pool.
    long stateOffset(int chunk) {
        return states[chunk];
    }
}
