package org.jmpi.collectives.reducescatter;

import java.util.Optional;
import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction with parts in shared memory: each rank copies its contribution in, and combines its part of all.
///
/// Restrictions: 2 to 16 ranks of one host, elements of up to 8 KiB, and not in place where parts may differ: a result
/// would overwrite what is still to be copied in. Cost: α + n of copies + (p-1)/p nγ. By messages it is
/// a reduction and a scatter, circulant, or an exchange in pairs.
public final class SharedMemoryReduceScatter implements SharedMemory {
    private static final int SOME = 4;
    private static final int MANY = 8;
    private static final long SHORT = 1 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE_SCATTER, Operation.REDUCE_SCATTER_BLOCK);
    }

    @Override
    public Optional<String> refusal(Problem problem) {
        return problem.inPlace() && problem.operation() == Operation.REDUCE_SCATTER
                ? Optional.of("parts of several lengths can't be reduced in place piece by piece")
                : SharedMemory.super.refusal(problem);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        if (problem.bytes() <= SHORT && problem.size() >= MANY) {
            return new ReduceThenScatter();
        }
        boolean isCirculant = problem.operation() == Operation.REDUCE_SCATTER && problem.commutative()
                && problem.size() >= SOME;
        return isCirculant ? new CirculantReduceScatter() : new PairwiseReduceScatter();
    }
}
