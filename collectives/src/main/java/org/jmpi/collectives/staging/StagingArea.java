package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.jmpi.MpiException;
import org.jmpi.collectives.shared.LeaveFlags;
import org.jmpi.collectives.shared.Shape;
import org.jmpi.spi.Payload;
import org.jmpi.spi.SharedSpace;
import org.jmpi.spi.SharedWriter;
import org.jspecify.annotations.Nullable;

/// Memory of each rank that all others read, and how far each rank is.
///
/// ```
/// for each rank: a line of 128 bytes
///     word 0   steps that the rank has told, or GIVEN_UP (release)
///     word 8   its LeaveFlags word
/// for each rank: two halves of `half` bytes, through which the places of the steps wander, each behind a head of 64 bytes
///     word 0   mark: the step, and a hash over all calls up to this one: their numbers and shapes
///     word 1   shape of the call
///     word 2   shape ^ number of the call
///     word 3   in a step that asks: 1 where the rank would rather go by messages, and has written nothing
/// ```
///
/// All ranks go through the same steps, each of which has a place, the same in the memory of each rank. In a step a rank
/// writes what it has for others, tells the step, and reads what it wants of others that have told it. So whoever has told
/// a step has read all it wanted of the steps before. A rank that writes in a half for the first time waits until all have
/// told a step behind those that stood there.
///
/// Who reads compares the mark of what it reads with its own. So a rank that went through other calls, even long ago and
/// even where nobody read anything of it, is found out before any of its bytes are taken: calls of other lengths have other
/// steps and places. Nothing can be trusted then, and whoever finds it gives up: it reads and writes there no more, others
/// don't wait for it, and find no mark of its that fits.
final class StagingArea {
    private static final int LINE_BYTES = 128;
    private static final long LINE = LINE_BYTES;
    private static final long LEFT = 64;
    private static final int HEAD = 64;
    private static final long SHAPE = 8;
    private static final long STAMP = 16;
    private static final long ANSWER = 24;
    private static final int LARGEST_HALF = 2 << 20;
    /// Of 16 pieces of a half.
    private static final int HEADS = 16 * LINE_BYTES;
    /// A step that none comes up to.
    private static final long GIVEN_UP = Long.MAX_VALUE;
    private static final long MIX = 0x9e37_79b9_7f4a_7c15L;
    private static final int HALF_SIZES = 9;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final SharedSpace space;
    private final long offset;
    private final MemorySegment memory;
    private final SharedWriter writer;
    private final int size;
    private final int rank;
    private final int half;
    private final LeaveFlags left;
    /// The call that this rank is in, and the hash over all up to it.
    private int number;
    private long shape;
    private long calls;
    /// Why this rank gave up.
    private @Nullable MpiException error;
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
        writer = space.writer();
        left = new LeaveFlags(memory, LEFT, LINE, size);
        half = (int) ((bytes / size - LINE) / 2);
    }

    /// Bytes of an area, the best first.
    static long[] sizes(int size) {
        long[] sizes = new long[HALF_SIZES];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = size * (LINE + 2L * ((LARGEST_HALF >> i) + HEADS));
        }
        return sizes;
    }

    /// The most bytes of a place.
    int largest() {
        return half - HEAD;
    }

    /// Go on to the next call.
    ///
    /// @param itsNumber among the calls of the communicator
    /// @param lists     hash of what else must be equal on all ranks
    /// @throws MpiException of the class of the error that this rank gave up with
    void begin(int itsNumber, long itsShape, int lists) {
        if (error != null) {
            throw new MpiException(error.errorClass(), "the shared memory of a communicator was given up, since "
                    + error.getMessage() + "; go on with a duplicate of the communicator");
        }
        number = itsNumber;
        shape = itsShape;
        long mixed = ((calls ^ itsNumber ^ itsShape & Shape.MUST_BE_EQUAL) * MIX ^ lists) * MIX;
        calls = mixed ^ mixed >>> 32;
    }

    /// Go on to the next step, with a place of so many bytes.
    ///
    /// Short ones don't come to the same place again at once: a line that was just read there would have to be asked back
    /// from the reader's cache.
    void next(int bytes) {
        if (end + HEAD + bytes > halfStart + half) {
            halfStart = half - halfStart;
            end = halfStart;
            freeAfter = nextFreeAfter;
            nextFreeAfter = step + 1;
        }
        place = end + HEAD;
        end = Math.ceilDiv(place + bytes, LINE_BYTES) * LINE_BYTES;
        step++;
    }

    /// All of it.
    MemorySegment memory() {
        return memory;
    }

    /// Copy bytes of a buffer to this rank's memory.
    ///
    /// @param at where they go in all of it
    void write(Payload source, long from, long at, int length) {
        writer.write(source, from, memory, at, length);
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

    /// Say which call the bytes in the place of this step belong to; the last before [#tell].
    void mark() {
        long head = at(rank) - HEAD;
        memory.set(ValueLayout.JAVA_LONG, head, calls + step);
        memory.set(ValueLayout.JAVA_LONG, head + SHAPE, shape);
        memory.set(ValueLayout.JAVA_LONG, head + STAMP, shape ^ number);
    }

    /// Say whether this rank would rather go by messages; ahead of [#mark].
    void answer(boolean prefersMessages) {
        memory.set(ValueLayout.JAVA_LONG, at(rank) - HEAD + ANSWER, prefersMessages ? 1 : 0);
    }

    /// How many ranks have answered in this step that they would.
    int answers() {
        int answers = 0;
        for (int of = 0; of < size; of++) {
            answers += (int) memory.get(ValueLayout.JAVA_LONG, at(of) - HEAD + ANSWER);
        }
        return answers;
    }

    /// Require that what a rank has told in this step belongs to the call that this rank is in.
    ///
    /// @throws MpiException of class TRUNCATE or TYPE
    void requireSameCall(int of) {
        long head = at(of) - HEAD;
        long other = memory.get(ValueLayout.JAVA_LONG, head + SHAPE);
        if (memory.get(ValueLayout.JAVA_LONG, head) != calls + step) {
            boolean isKnown = other != shape && (memory.get(ValueLayout.JAVA_LONG, head + STAMP) ^ other) == number;
            throw isKnown ? Shape.disagreement(shape, other, of) : Shape.disagreement(shape, of);
        }
        if (other != shape) {
            Shape.requireFits(shape, other, of);
        }
    }

    /// Never touch the area again, whatever others still do there.
    void giveUp(MpiException why) {
        error = why;
        tell(GIVEN_UP);
    }

    /// Say that this rank has written what it has for others in this step, and has read what it wants of those before.
    void tell() {
        tell(step);
    }

    private void tell(long told) {
        LONG.setRelease(memory, rank * LINE, told);
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
