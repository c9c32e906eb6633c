package org.jmpi.collectives.reducescatter;

import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;

/// The parts of a reduce-scatter in the order that a rank sees them in: its own, that of the next rank, … round
/// the circle.
///
/// @param problem whose rank it is
record Circle(Problem problem) {

    /// Takes a run of parts.
    @FunctionalInterface
    interface Action {
        /// @param place  where the run would stand if the parts stood in the order of the circle
        /// @param region the contributions to it
        void accept(long place, Region region);
    }

    /// Bytes of the first `count` parts.
    long length(int count) {
        int rank = problem.rank();
        int untilEnd = Math.min(count, problem.size() - rank);
        return inRankOrder(rank, untilEnd).length() + inRankOrder(0, count - untilEnd).length();
    }

    /// Hand over the one or two runs in which the contributions to some parts stand.
    void forEachRun(int first, int count, Action action) {
        int rank = (int) (((long) problem.rank() + first) % problem.size());
        int untilEnd = Math.min(count, problem.size() - rank);
        if (untilEnd > 0) {
            action.accept(length(first), inRankOrder(rank, untilEnd));
        }
        if (untilEnd < count) {
            action.accept(length(first + untilEnd), inRankOrder(0, count - untilEnd));
        }
    }

    private Region inRankOrder(int first, int count) {
        var sources = problem.sources();
        if (count == 0) {
            return new Region(problem.source(0).space(), 0, 0);
        }
        int last = first + count - 1;
        long from = sources.offset(first);
        return new Region(problem.source(0).space(), from, sources.offset(last) + sources.length(last) - from);
    }
}
