package org.jmpi.collectives.allreduce;

import java.util.Set;
import org.jmpi.collectives.bcast.BinomialBcast;
import org.jmpi.collectives.reduce.ReduceTree;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Embedding;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Problems;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to rank 0 up a binomial tree, and a broadcast down the same tree.
///
/// Restrictions: none; order is kept, and all ranks get the same bits whatever the op. Cost:
/// 2 ⌈log₂ p⌉ (α + nβ) + ⌈log₂ p⌉ nγ, in 2 (p-1) messages: for many ranks on few cores. Source: the
/// definition in MPI-4.1 §6.9.6.
public final class ReduceBcastAllReduce implements Algorithm {

    @Override
    public String name() {
        return "binomial";
    }

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        int size = problem.size();
        int rank = problem.rank();
        Region result = problem.target(rank);
        Region sum = ReduceTree.emit(problem, 0, problem.source(rank), result, out);
        if (rank == 0) {
            out.copy(sum, result);
        }
        Embedding.ofAll(result, result, out)
                .emit(new BinomialBcast(), Problems.bcast(size, rank, 0, problem.bytes()));
    }
}
