package org.jmpi.collectives.execute;

import java.lang.foreign.Arena;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/// Scratch memory of one communicator, kept for the next operation. Thread-safe.
///
/// Sizes are powers of two from 256 bytes on, 64-byte aligned. What is larger than 16 MiB, or would make the
/// pool hold more than 32 MiB, is left to the garbage collector.
public final class ScratchPool {
    private static final long ALIGNMENT = 64;
    private static final long SMALLEST = 256;
    private static final long LARGEST_KEPT = 16 << 20;
    private static final long MOST_HELD = 32 << 20;

    private final List<Queue<Scratch>> free = new ArrayList<>();
    private long held;

    /// An empty pool.
    public ScratchPool() {
        for (int index = 0; index <= indexOf(LARGEST_KEPT); index++) {
            free.add(new ArrayDeque<>());
        }
    }

    /// Take at least `bytes` bytes of undefined content.
    Scratch acquire(long bytes) {
        if (bytes > LARGEST_KEPT) {
            return allocate(bytes);
        }
        int index = indexOf(bytes);
        synchronized (this) {
            Scratch kept = free.get(index).poll();
            if (kept != null) {
                held -= kept.packedSize();
                return kept;
            }
        }
        return allocate(SMALLEST << index);
    }

    /// Give back what nothing uses any more.
    synchronized void release(Scratch scratch) {
        long bytes = scratch.packedSize();
        if (bytes <= LARGEST_KEPT && held + bytes <= MOST_HELD) {
            held += bytes;
            free.get(indexOf(bytes)).add(scratch);
        }
    }

    private static Scratch allocate(long bytes) {
        return new Scratch(Arena.ofAuto().allocate(bytes, ALIGNMENT));
    }

    private static int indexOf(long bytes) {
        return Long.SIZE - Long.numberOfLeadingZeros((Math.max(bytes, SMALLEST) - 1) / SMALLEST);
    }
}
