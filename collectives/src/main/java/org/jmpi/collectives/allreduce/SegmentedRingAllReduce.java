package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.RankClasses;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all round a ring, in slices whose parts are still in the cache when they are combined.
///
/// The slices are combined one after the other, each as [RingAllReduce] does it; then each rank has one part
/// of every slice.
///
/// Restrictions: commutative ops. Cost with s slices: (s + 1)(p-1) α + 2 (p-1)/p nβ + (p-1)/p nγ. Scratch in
/// place: a part of a slice. Source: Pješivac-Grbović et al., *Performance analysis of MPI collective
/// operations*, 2007.
public final class SegmentedRingAllReduce implements RankClasses {
    private static final long PART_BYTES = 64 << 10;

    @Override
    public String name() {
        return "segmentedRing";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.refusalToSwap();
    }

    /// One class where all parts of all slices are equal.
    @Override
    public int rankClass(Problem problem) {
        return problem.bytes() % (problem.unit() * problem.size() * slices(problem)) == 0 ? 0 : problem.rank();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Ring.emit(problem, slices(problem), out);
    }

    private static int slices(Problem problem) {
        return (int) Math.clamp(Math.ceilDiv(problem.bytes(), PART_BYTES * problem.size()), 1, 1 << 16);
    }
}
