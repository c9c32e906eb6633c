package org.jmpi.collectives.reducescatter;

import java.util.Set;
import org.jmpi.collectives.reduce.ReduceTree;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduce-scatter by a binomial reduction to rank 0, which then sends each rank its part.
///
/// Restrictions: none; order is kept. Cost with n bytes in all: ⌈log₂ p⌉ (α + nβ + nγ) + (p-1) α + nβ, where
/// the last p-1 messages are in flight at once: for short messages. Scratch: 2 n. Source: the definition in
/// MPI-4.1 §6.10.
public final class ReduceThenScatter implements Algorithm {

    @Override
    public String name() {
        return "reduceThenScatter";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE_SCATTER, Operation.REDUCE_SCATTER_BLOCK);
    }

    @Override
    public boolean fixesOrder() {
        return true;
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Region whole = new Region(problem.source(0).space(), 0, problem.bytes());
        Region sum = ReduceTree.emit(problem, 0, whole, whole, out);
        Region result = problem.target(problem.rank());
        if (problem.rank() > 0) {
            out.receive(result, 0);
            return;
        }
        for (int peer = 1; peer < problem.size(); peer++) {
            out.send(part(problem, sum, peer), peer);
        }
        out.copy(part(problem, sum, 0), result);
    }

    private static Region part(Problem problem, Region sum, int peer) {
        return sum.slice(problem.sources().offset(peer), problem.sources().length(peer));
    }
}
