package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import org.jmpi.collectives.shared.LeaveFlags;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Rounds in which each rank writes a line that all others may read, used round and round.
///
/// ```
/// for each of `rounds` rounds, for each rank: a line of 128 bytes
///     word 0         round + 1 (58 bits), rounds since the last that the writer had done (6 bits), written last (release)
///     word 1         its call's Shape
///     words 2 to 15  payload: up to 48 bytes of it are in the cache line that tells of it
/// then for each rank: a line of 128 bytes
///     word 0         rounds that it has done, told every `rounds / 2` of them (release)
///     word 1         its LeaveFlags word
/// ```
///
/// A rank has done a round when it needs no line of that round any more, nor of any before. A line is written again when
/// all ranks have done the round it held. Threads of one rank may write and finish rounds at once, each its own.
final class Track {
    /// Bytes of payload in a line.
    static final int PAYLOAD = 112;
    private static final long LINE = 128;
    private static final long BODY = 16;
    private static final long SHAPE = 8;
    private static final long LEFT = 8;
    private static final int LAG_BITS = 6;
    private static final int MOST_LAG = (1 << LAG_BITS) - 1;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment memory;
    private final IntConsumer bell;
    private final int rounds;
    private final int size;
    private final int rank;
    private final LeaveFlags left;
    /// Round + 1 of the last round finished in each place.
    private final AtomicLongArray finished;
    /// Rounds done by this rank, and by all as far as known. Both only grow; a thread that loses the other's newer value
    /// knows less, which is safe.
    private long done;
    private long doneByAll;
    private long told;

    /// @param memory [#bytes] bytes, zero at first
    /// @param bell   wakes a rank that sleeps
    /// @param rounds rounds at once, a power of two up to 32
    Track(MemorySegment memory, IntConsumer bell, int rounds, int size, int rank) {
        this.memory = memory;
        this.bell = bell;
        this.rounds = rounds;
        this.size = size;
        this.rank = rank;
        left = new LeaveFlags(memory, state(0) + LEFT, LINE, size);
        finished = new AtomicLongArray(rounds);
    }

    /// Bytes of a track.
    static long bytes(int rounds, int size) {
        return (rounds + 1L) * size * LINE;
    }

    private long line(long round, int writer) {
        return ((round & rounds - 1) * size + writer) * LINE;
    }

    private long state(int of) {
        return ((long) rounds * size + of) * LINE;
    }

    /// Whether this rank's line of a round may be written.
    boolean hasRoom(long round) {
        if (round - doneByAll >= rounds) {
            doneByAll = toldByAll();
        }
        return round - doneByAll < rounds;
    }

    /// A rank that has told least.
    int laggard() {
        int least = 0;
        for (int other = 1; other < size; other++) {
            if (told(other) < told(least)) {
                least = other;
            }
        }
        return least;
    }

    /// What all ranks have told at least. Each is read once: who was the last may have gone ahead of another since.
    private long toldByAll() {
        long least = told(0);
        for (int other = 1; other < size; other++) {
            least = Math.min(least, told(other));
        }
        return least;
    }

    private long told(int of) {
        // acquire, paired with the release in tell: the lines of those rounds aren't read any more
        return (long) LONG.getAcquire(memory, state(of));
    }

    /// Write this rank's line, for which there is room.
    ///
    /// @param offset in the source
    void write(long round, long shape, @Nullable Payload source, long offset, int length) {
        long line = line(round, rank);
        if (source != null && length > 0) {
            Words.read(source, offset, memory, line + BODY, length);
        }
        memory.set(ValueLayout.JAVA_LONG, line + SHAPE, shape);
        // release, paired with the acquire in isWritten: the other words stand before it
        LONG.setRelease(memory, line, firstWord(round));
    }

    /// More than the most it can tell isn't true: there was room, which another thread of this rank knew.
    private long firstWord(long round) {
        return (round + 1) << LAG_BITS | Math.min(round - done, MOST_LAG);
    }

    /// Whether a rank's line is there.
    boolean isWritten(long round, int writer) {
        return (long) LONG.getAcquire(memory, line(round, writer)) >>> LAG_BITS == round + 1;
    }

    /// The shape in a line that is there.
    long shape(long round, int writer) {
        return memory.get(ValueLayout.JAVA_LONG, line(round, writer) + SHAPE);
    }

    /// The memory of all lines.
    MemorySegment memory() {
        return memory;
    }

    /// Where the payload of a line starts.
    long payload(long round, int writer) {
        return line(round, writer) + BODY;
    }

    /// Learn from the lines of a round, all of which are there, how far the others are.
    void learn(long round) {
        long lag = 0;
        for (int writer = 0; writer < size; writer++) {
            lag = Math.max(lag, memory.get(ValueLayout.JAVA_LONG, line(round, writer)) & MOST_LAG);
        }
        doneByAll = Math.max(doneByAll, round - lag);
    }

    /// Say that this rank needs no line of a round any more.
    void finish(long round) {
        finished.setRelease((int) round & rounds - 1, round + 1);
        count();
        if (done - told >= rounds / 2) {
            tell();
        }
    }

    private void count() {
        long next = done;
        while (finished.getAcquire((int) next & rounds - 1) > next) {
            next++;
        }
        done = next;
    }

    private synchronized void tell() {
        count();
        if (done <= told) {
            return;
        }
        told = done;
        LONG.setRelease(memory, state(rank), told);
        ringAll();
    }

    /// Wake the others that sleep.
    void ringAll() {
        for (int other = 0; other < size; other++) {
            if (other != rank) {
                ring(other);
            }
        }
    }

    /// Wake a rank that sleeps.
    void ring(int other) {
        bell.accept(other);
    }

    /// Say that this rank never touches the track again.
    void leave() {
        left.leave(rank);
    }

    /// Whether no rank will touch the track again.
    boolean isLeft() {
        return left.areAllSet();
    }
}
