package org.jmpi.collectives.staging;

import org.jmpi.collectives.call.BoundCall;
import org.jmpi.spi.Payload;

/// A reduction whose parts go to a rank each: each rank writes what the others combine, and combines its part, a piece of
/// each part in a step. A place has room for one piece more, where a result stands whose buffer has gaps.
final class StagedReduceScatter extends StagedReduction {
    private final Payload result;
    private final long part;

    StagedReduceScatter(BoundCall call, StagingArea area) {
        super(call, area, longest(call), fitting(call, area, PIECE, call.problem().size() + 1), call.recv());
        result = target();
        part = problem.sources().length(rank);
    }

    private static long longest(BoundCall call) {
        long longest = 0;
        for (int of = 0; of < call.problem().size(); of++) {
            longest = Math.max(longest, call.problem().sources().length(of));
        }
        return longest;
    }

    @Override
    int placeBytes() {
        return (size + 1) * length();
    }

    /// Bytes of a part that are in this piece.
    private int length(long of) {
        return (int) Math.clamp(of - at(), 0, length());
    }

    @Override
    void write() {
        for (int to = 0; to < size; to++) {
            if (to != rank || stagesOwn) {
                contribute(to);
            }
        }
    }

    private void contribute(int to) {
        int bytes = length(problem.sources().length(to));
        if (bytes > 0) {
            area.write(own, problem.sources().offset(to) + at(), part(rank, to), bytes);
        }
    }

    @Override
    void read() {
        deliver(area.place() + rank * length(), problem.sources().offset(rank) + at(), result, at(),
                part(rank, size), length(part));
    }
}
