package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import org.jmpi.collectives.call.BoundCall;

/// Blocks that go from rank to rank, a piece of each in a step. A place has a piece for each rank, or one for all.
abstract class StagedBlocks extends Staged {
    private static final int PIECE = 512 << 10;

    private final int parts;

    /// @param parts pieces in a place
    StagedBlocks(BoundCall call, StagingArea area, int parts) {
        super(call, area, call.problem().bytes(), fitting(call, area, PIECE, parts));
        this.parts = parts;
    }

    @Override
    final int placeBytes() {
        return parts * length();
    }

    /// Copy the piece of a block that is for `to` into this rank's memory.
    final void put(int to, long where) {
        area.write(source(), problem.sources().offset(to) + at(), where, length());
    }

    /// Copy the piece of the block that comes of `from` out.
    final void take(int from, long where) {
        target().write(problem.targets().offset(from) + at(), memory, where, length());
    }

    /// Copy out what all have written for a rank, or for all.
    final void takeAll(int to) {
        for (int from = 0; from < size; from++) {
            if (from != rank) {
                take(from, part(from, to));
            }
        }
        keep(part(rank, to));
    }

    /// Copy the piece of what this rank gives itself.
    ///
    /// @param spare bytes of its memory that nobody else reads in this step
    final void keep(long spare) {
        if (problem.inPlace()) {
            return;
        }
        MemorySegment run = run(source());
        if (run == null) {
            put(rank, spare);
            take(rank, spare);
        } else {
            target().write(problem.targets().offset(rank) + at(), run, problem.sources().offset(rank) + at(), length());
        }
    }
}
