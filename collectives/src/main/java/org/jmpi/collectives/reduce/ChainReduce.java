package org.jmpi.collectives.reduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Relay;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.Segments;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction down a chain of ranks, in segments: each rank adds its contribution in front of what comes from
/// the next higher rank, and passes it on while it receives the next segment.
///
/// ```
/// round        0     1     2     3            the segment that is on its way
/// p-1 → p-2    0     1     2
///       p-2 → p-3    0     1     2
/// ```
///
/// Restrictions: none; where order matters the chain ends at rank 0, which passes each segment on to the root.
/// Cost with s segments: (p - 2 + s)(α + n/s (β + γ)), one α + n/s β more through rank 0. Scratch: three
/// segments. Source: Pješivac-Grbović et al., *Performance analysis of MPI collective operations*, 2007.
public final class ChainReduce implements Relay {
    private static final long SEGMENT_BYTES = 64 << 10;

    @Override
    public String name() {
        return "chain";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE);
    }

    /// The chain's two ends, a root that isn't one of them, and the ranks between.
    @Override
    public int rankClass(Problem problem) {
        int place = place(problem);
        return problem.isRoot() || place == 0 || place == problem.size() - 1 ? place : problem.size();
    }

    /// Edges from the rank that begins.
    private static int place(Problem problem) {
        return Math.floorMod(top(problem) - 1 - problem.rank(), problem.size());
    }

    private static int top(Problem problem) {
        return problem.commutative() ? problem.root() : 0;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        if (problem.size() == 1) {
            out.copy(problem.source(problem.root()), problem.target(problem.root()));
            return;
        }
        new Emission(problem, out).run();
    }

    private static final class Emission {
        private final Problem problem;
        private final ScheduleBuilder out;
        private final int size;
        private final int top;
        private final int place;
        private final Segments own;
        private final Region[] buffers;

        Emission(Problem problem, ScheduleBuilder out) {
            this.problem = problem;
            this.out = out;
            this.size = problem.size();
            this.top = top(problem);
            this.place = place(problem);
            this.own = Segments.of(problem.source(problem.root()), SEGMENT_BYTES, problem.unit());
            this.buffers = place == 0 ? new Region[0]
                    : new Region[]{out.scratch(own.longest()), out.scratch(own.longest())};
        }

        void run() {
            for (int round = Math.max(0, place - 1); round < end(); round++) {
                int incoming = round - place + 1;
                if (place > 0 && own.has(incoming)) {
                    out.receive(sum(incoming), (problem.rank() + 1) % size);
                }
                int last = round - size + 1;
                if (problem.isRoot() && problem.rank() != top && own.has(last)) {
                    out.receive(own.get(last, problem.target(problem.root())), top);
                }
                int outgoing = round - place;
                if (sendsTo() != problem.rank() && own.has(outgoing)) {
                    out.send(place == 0 ? own.get(outgoing) : sum(outgoing), sendsTo());
                }
                if (place > 0 && own.has(incoming)) {
                    add(incoming);
                }
                out.nextRound();
            }
        }

        /// The round behind this rank's last one; not all rounds of a long chain are its.
        private int end() {
            return problem.isRoot() && problem.rank() != top ? own.count() + size : own.count() + place + 1;
        }

        private int sendsTo() {
            return problem.rank() == top ? problem.root() : (problem.rank() + size - 1) % size;
        }

        private void add(int segment) {
            out.reduce(own.get(segment), sum(segment));
            if (problem.rank() == top && problem.isRoot()) {
                out.copy(sum(segment), own.get(segment, problem.target(problem.root())));
            }
        }

        /// Where a segment is received and added to: two in turns, as one is still being sent; at the end of the
        /// chain the result itself, if it doesn't hold the contribution.
        private Region sum(int segment) {
            Region there = own.get(segment, problem.target(problem.root()));
            boolean ends = problem.rank() == top && problem.isRoot();
            return ends && !problem.inPlace() ? there : buffers[segment % 2].first(own.get(segment).length());
        }
    }
}
