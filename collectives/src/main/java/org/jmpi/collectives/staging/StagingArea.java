package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.jmpi.collectives.shared.LeaveFlags;
import org.jmpi.spi.SharedSpace;

/// Two slots a rank that all others read, and how far each rank is.
///
/// ```
/// for each rank: a line of 128 bytes
///     word 0   steps that the rank has done (release)
///     word 8   its LeaveFlags word
/// for each rank: two slots of `slot` bytes, for contributions and results
/// ```
///
/// Steps come in pairs, and all ranks do all of them: copy a contribution in; having seen that all did, combine and write
/// the result. A rank begins the next pair when it has read all results of this one. So whoever writes a slot has seen all
/// others past the step in which they read what stood there.
final class StagingArea {
    private static final int LINE_BYTES = 128;
    private static final long LINE = LINE_BYTES;
    private static final long LEFT = 64;
    private static final int LARGEST_SLOT = 2 << 20;
    private static final int SLOT_SIZES = 9;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final SharedSpace space;
    private final long offset;
    private final MemorySegment memory;
    private final int size;
    private final int rank;
    private final int slot;
    private final LeaveFlags left;
    /// Where the last piece ended.
    private int cursor;

    /// @param offset of bytes that rank 0 set aside
    StagingArea(SharedSpace space, long offset, long bytes, int size, int rank) {
        this.space = space;
        this.offset = offset;
        this.size = size;
        this.rank = rank;
        memory = space.at(offset, bytes);
        left = new LeaveFlags(memory, LEFT, LINE, size);
        slot = (int) ((bytes / size - LINE) / 2);
    }

    /// Bytes of an area, the best first.
    static long[] sizes(int size) {
        long[] sizes = new long[SLOT_SIZES];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size * (LINE + 2L * (LARGEST_SLOT >> i));
        }
        return sizes;
    }

    /// Bytes of a slot.
    int slot() {
        return slot;
    }

    /// Where in its slots the next piece begins, the same on all ranks. Short ones don't come to the same place again at
    /// once: a line that was just read there would have to be asked back from the reader's cache.
    int place(int length) {
        int start = cursor + length <= slot ? cursor : 0;
        cursor = Math.ceilDiv(start + length, LINE_BYTES) * LINE_BYTES;
        return start;
    }

    /// All of it.
    MemorySegment memory() {
        return memory;
    }

    /// Where a rank's contribution stands.
    long contribution(int of) {
        return size * LINE + 2L * of * slot;
    }

    /// Where a rank's result stands.
    long result(int of) {
        return contribution(of) + slot;
    }

    /// Steps that this rank has done.
    long done() {
        return done(rank);
    }

    private long done(int of) {
        // acquire, paired with the release in tell: the slots of those steps are written, those of steps before are read
        return (long) LONG.getAcquire(memory, of * LINE);
    }

    /// Say that this rank has done so many steps.
    void tell(long steps) {
        LONG.setRelease(memory, rank * LINE, steps);
        for (int other = 0; other < size; other++) {
            if (other != rank) {
                space.ring(other);
            }
        }
    }

    /// A rank that hasn't done so many steps; -1 where all have.
    int laggard(long steps) {
        for (int other = 0; other < size; other++) {
            if (done(other) < steps) {
                return other;
            }
        }
        return -1;
    }

    /// Whether a rank has closed its `Mpi`.
    boolean hasClosed(int other) {
        return space.hasClosed(other);
    }

    /// Say that this rank never touches the area again; the last one's word frees the memory.
    void leave() {
        left.leave(rank);
        if (rank == 0) {
            space.free(offset, left::areAllSet);
        }
    }
}
