package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.jmpi.collectives.shared.LeaveFlags;
import org.jmpi.spi.SharedSpace;

/// Memory of each rank that all others read, and how far each rank is.
///
/// ```
/// for each rank: a line of 128 bytes
///     word 0   steps that the rank has told (release)
///     word 8   its LeaveFlags word
/// for each rank: two halves of `half` bytes, through which the places of the steps wander
/// ```
///
/// All ranks go through the same steps, each of which has a place, the same in the memory of each rank. In a step a rank
/// writes what it has for others, tells the step, and reads what it wants of others that have told it. So whoever has told
/// a step has read all it wanted of the steps before. A rank that writes in a half for the first time waits until all have
/// told a step behind those that stood there.
final class StagingArea {
    private static final int LINE_BYTES = 128;
    private static final long LINE = LINE_BYTES;
    private static final long LEFT = 64;
    private static final int LARGEST_HALF = 2 << 20;
    private static final int HALF_SIZES = 9;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final SharedSpace space;
    private final long offset;
    private final MemorySegment memory;
    private final int size;
    private final int rank;
    private final int half;
    private final LeaveFlags left;
    /// The last step of this rank, told or not.
    private long step;
    /// A step that all have told.
    private long seen;
    /// A step that all must have told before a rank writes in this half, and in the next.
    private long freeAfter;
    private long nextFreeAfter;
    /// Where the half begins that the places are in, and where the last place begins and ends.
    private int halfStart;
    private int place;
    private int end;

    /// @param offset of bytes that rank 0 set aside
    StagingArea(SharedSpace space, long offset, long bytes, int size, int rank) {
        this.space = space;
        this.offset = offset;
        this.size = size;
        this.rank = rank;
        memory = space.at(offset, bytes);
        left = new LeaveFlags(memory, LEFT, LINE, size);
        half = (int) ((bytes / size - LINE) / 2);
    }

    /// Bytes of an area, the best first.
    static long[] sizes(int size) {
        long[] sizes = new long[HALF_SIZES];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size * (LINE + 2L * (LARGEST_HALF >> i));
        }
        return sizes;
    }

    /// The most bytes of a place.
    int half() {
        return half;
    }

    /// Go on to the next step, with a place of so many bytes.
    ///
    /// Short ones don't come to the same place again at once: a line that was just read there would have to be asked back
    /// from the reader's cache.
    void next(int bytes) {
        if (end + bytes > halfStart + half) {
            halfStart = half - halfStart;
            end = halfStart;
            freeAfter = nextFreeAfter;
            nextFreeAfter = step + 1;
        }
        place = end;
        end = Math.ceilDiv(place + bytes, LINE_BYTES) * LINE_BYTES;
        step++;
    }

    /// All of it.
    MemorySegment memory() {
        return memory;
    }

    /// Where the place of this step begins in each rank's memory.
    int place() {
        return place;
    }

    /// Where a byte of a rank's memory stands.
    long at(int of, int byteOf) {
        return size * LINE + 2L * of * half + byteOf;
    }

    /// Where the place of this step stands in a rank's memory.
    long at(int of) {
        return at(of, place);
    }

    /// Say that this rank has written what it has for others in this step, and has read what it wants of those before.
    void tell() {
        LONG.setRelease(memory, rank * LINE, step);
        for (int other = 0; other < size; other++) {
            if (other != rank) {
                space.ring(other);
            }
        }
    }

    /// The step that this rank is in; grows.
    long step() {
        return step;
    }

    /// A rank that may still read what stood in the place before; -1 where none does.
    int reader() {
        return laggard(freeAfter);
    }

    /// A rank that hasn't told this step; -1 where all have.
    int writer() {
        return laggard(step);
    }

    /// Whether a rank has told this step.
    boolean hasTold(int of) {
        return told(of) >= step;
    }

    private int laggard(long wanted) {
        if (seen >= wanted) {
            return -1;
        }
        for (int other = 0; other < size; other++) {
            if (other != rank && told(other) < wanted) {
                return other;
            }
        }
        seen = wanted;
        return -1;
    }

    private long told(int of) {
        // acquire, paired with the release in tell: what the rank writes in those steps stands, what it reads of those
        // before is read
        return (long) LONG.getAcquire(memory, of * LINE);
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
