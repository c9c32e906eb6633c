package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
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
public final class SegmentedRingAllReduce implements Algorithm {
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
        return problem.commutative() ? Optional.empty() : Optional.of("needs a commutative op");
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region own = problem.source(problem.rank());
        Region result = problem.target(problem.rank());
        if (problem.size() == 1) {
            out.copy(own, result);
            return;
        }
        int slices = (int) Math.clamp(Math.ceilDiv(problem.bytes(), PART_BYTES * problem.size()), 1, 1 << 16);
        var ring = new Ring(problem, slices, own, result, out);
        for (int slice = 0; slice < slices; slice++) {
            ring.reduceScatter(slice);
        }
        for (int slice = 0; slice < slices; slice++) {
            ring.allGather(slice);
        }
    }

    private record Ring(Problem problem, int slices, Region own, Region result, Region incoming, ScheduleBuilder out) {

        Ring(Problem problem, int slices, Region own, Region result, ScheduleBuilder out) {
            this(problem, slices, own, result, problem.inPlace()
                    ? out.scratch(part(problem, slices, result, 0, 0).length()) : result, out);
        }

        void reduceScatter(int slice) {
            for (int round = 0; round < problem.size() - 1; round++) {
                int index = problem.neighbour(-round - 1);
                Region take = part(result, slice, index);
                Region operand = problem.inPlace() ? incoming.first(take.length()) : part(own, slice, index);
                out.receive(problem.inPlace() ? operand : take, problem.neighbour(-1));
                out.send(part(round == 0 ? own : result, slice, problem.neighbour(-round)), problem.neighbour(1));
                out.reduce(operand, take);
            }
        }

        void allGather(int slice) {
            for (int round = 0; round < problem.size() - 1; round++) {
                out.receive(part(result, slice, problem.neighbour(-round)), problem.neighbour(-1));
                out.send(part(result, slice, problem.neighbour(1 - round)), problem.neighbour(1));
                out.nextRound();
            }
        }

        private Region part(Region whole, int slice, int index) {
            return part(problem, slices, whole, slice, index);
        }

        private static Region part(Problem problem, int slices, Region whole, int slice, int index) {
            return whole.part(slice, slices, problem.unit()).part(index, problem.size(), problem.unit());
        }
    }
}
