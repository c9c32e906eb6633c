package org.jmpi.internal.transport.shm;

import java.lang.foreign.Arena;
import java.util.concurrent.atomic.AtomicLong;
import org.jmpi.internal.memory.Native;

/// Native memory for small tests, two cache lines each, used round and round.
final class Slab {
    static final long LINE = 64;
    private static final long PIECE = 2 * LINE;
    private static final int PIECES = 1 << 17;
    private static final long BASE = Arena.global().allocate(PIECE * PIECES, LINE).address();
    private static final AtomicLong NEXT = new AtomicLong();

    private Slab() {
    }

    /// Two lines of zeroes.
    static long next() {
        long piece = BASE + (NEXT.getAndIncrement() & PIECES - 1) * PIECE;
        Native.clear(piece, PIECE);
        return piece;
    }
}
