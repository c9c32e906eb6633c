package org.jmpi.collectives.allreduce;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.allgather.CirculantAllGather;
import org.jmpi.collectives.reducescatter.CirculantReduceScatter;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all by a reduce-scatter and an all-gather over a circulant graph: the fewest bytes in 2 ⌈log₂ p⌉
/// rounds for any number of ranks.
///
/// Restrictions: commutative ops. Cost: 2 ⌈log₂ p⌉ α to 1.5 times that, + 2 (p-1)/p nβ + (p-1)/p nγ.
/// Scratch: n. Source: Träff, *Optimal, non-pipelined reduce-scatter and allreduce algorithms*, 2024.
public final class CirculantAllReduce implements Algorithm {

    @Override
    public String name() {
        return "circulant";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.refusalToSwap();
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int size = problem.size();
        int rank = problem.rank();
        Region result = problem.target(rank);
        Blocks parts = Blocks.parts(problem.bytes(), size, problem.unit());
        // Its sums stand in scratch until its last step, so that it may give its part to where it reads from.
        Embedding.ofAll(problem.source(rank), result.part(rank, size, problem.unit()), out)
                .emit(new CirculantReduceScatter(),
                        Problems.reduceScatter(size, rank, parts, problem.bytes(), problem.unit(), true, false));
        Embedding.ofAll(result, result, out)
                .emit(new CirculantAllGather(), Problems.allGatherv(size, rank, parts, true));
    }
}
