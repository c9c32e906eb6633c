package org.jmpi.benchmarks.soak;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.SplittableRandom;
import org.jmpi.Mpi;

/// Memory of each kind for the messages of one round, handed out from the front, at every alignment.
final class Areas {
    /// Kinds of memory: an array, an arena's, and `Mpi.allocate`.
    static final int KINDS = 3;

    private static final int MOST_PADDING = 64;
    /// A round's messages, each with its gap, and what receives with a wildcard source may take too much.
    private static final int SIZE = Plan.MOST_BYTES + Plan.MOST_MESSAGES * (Plan.WILD_LARGEST + 2 * MOST_PADDING);

    private final MemorySegment[] memory;
    private final long[] used = new long[KINDS];
    private final SplittableRandom paddings;

    Areas(Mpi mpi, long seed) {
        memory = new MemorySegment[]{MemorySegment.ofArray(new byte[SIZE]), Arena.ofAuto().allocate(SIZE),
            mpi.allocate(SIZE)};
        paddings = new SplittableRandom(seed);
    }

    /// Memory that nobody else has in this round.
    ///
    /// @param kind 0 to [#KINDS] - 1
    MemorySegment take(int kind, int bytes) {
        long start = used[kind] + paddings.nextInt(MOST_PADDING);
        used[kind] = start + bytes;
        return memory[kind].asSlice(start, bytes);
    }

    /// Begin a round.
    void reset() {
        for (int kind = 0; kind < KINDS; kind++) {
            used[kind] = 0;
        }
    }
}
