package org.jmpi.collectives.bcast;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Relay;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast along a chain of ranks, in segments: each rank passes one on while it receives the next.
///
/// Restrictions: none. Cost with s segments: (p - 2 + s)(α + n/s β), nearly nβ for s ≫ p. Source:
/// Pješivac-Grbović et al., *Performance analysis of MPI collective operations*, 2007.
public final class ChainBcast implements Relay {
    private static final long SEGMENT_BYTES = 128 << 10;

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    /// The first, the last, and those between.
    @Override
    public int rankClass(Problem problem) {
        int place = problem.fromRoot();
        return place == 0 || place == problem.size() - 1 ? place : 1;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region data = problem.target(problem.root());
        boolean first = problem.isRoot();
        boolean last = problem.fromRoot() == problem.size() - 1;
        long segments = Math.max(1, Math.ceilDiv(data.length(), SEGMENT_BYTES));
        for (long round = 0; round <= segments; round++) {
            if (!first && round < segments) {
                out.receive(segment(data, round), problem.neighbour(-1));
            }
            if (!last && round > 0) {
                out.send(segment(data, round - 1), problem.neighbour(1));
            }
            out.nextRound();
        }
    }

    private static Region segment(Region data, long index) {
        long from = index * SEGMENT_BYTES;
        return data.slice(from, Math.min(SEGMENT_BYTES, data.length() - from));
    }
}
