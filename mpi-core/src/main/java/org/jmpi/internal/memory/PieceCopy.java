package org.jmpi.internal.memory;

import java.lang.foreign.MemorySegment;

/// Copies pieces to memory that other ranks read and that is written again and again: in the ordinary way, or past the
/// caches ([StreamingCopy]) where that takes less time.
///
/// A line that was read by a core which shares no cache with this one has to be taken back from there before it is written
/// again, one round trip after the other; a store past the caches doesn't wait for it. Which cores two ranks run on
/// changes, and in a virtual machine even what two cores share. So some ordinary copies are timed. One thread at a time.
public final class PieceCopy {
    /// Shorter ones aren't worth a look at the clock.
    private static final int SHORTEST = 8 << 10;
    /// Pieces of which one is copied in the ordinary way and timed.
    private static final int NEAR_PERIOD = 8;
    private static final int FAR_PERIOD = 128;
    /// Per byte. It is 0.03 to 0.06 where caches are shared, 0.25 to 0.5 where they aren't.
    private static final double SLOW_NANOS = 0.15;
    /// One copy that was interrupted shouldn't decide.
    private static final int CERTAIN = 4;

    private int pieces;
    private int score;
    private boolean streams;

    /// Copy a piece.
    ///
    /// @throws IndexOutOfBoundsException if the range isn't in the source
    /// @throws IllegalStateException     if the source was closed
    public void copy(MemorySegment source, long offset, long target, long length) {
        boolean isLong = length >= SHORTEST;
        if (isLong && isTimed()) {
            long start = System.nanoTime();
            MemorySegment.copy(source, offset, Native.MEMORY, target, length);
            took(System.nanoTime() - start, length);
        } else if (isLong && streams) {
            StreamingCopy.copy(source, offset, target, length);
        } else {
            MemorySegment.copy(source, offset, Native.MEMORY, target, length);
        }
    }

    /// Whether the next piece is copied in the ordinary way and timed.
    boolean isTimed() {
        return pieces++ % (streams ? FAR_PERIOD : NEAR_PERIOD) == 0;
    }

    /// Whether others are copied past the caches.
    boolean streams() {
        return streams;
    }

    /// An ordinary copy took this long.
    void took(long nanos, long length) {
        score = Math.clamp(score + (nanos > length * SLOW_NANOS ? 1L : -1L), 0, CERTAIN);
        if (score == CERTAIN) {
            streams = StreamingCopy.isAvailable(); // asked late: to link it takes milliseconds
        } else if (score == 0) {
            streams = false;
        }
    }
}
