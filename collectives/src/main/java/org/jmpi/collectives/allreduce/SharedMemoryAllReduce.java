package org.jmpi.collectives.allreduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to all in place in shared memory: each rank combines its slice reading all others', then all copy the results
/// out.
///
/// Restrictions: 2 to 16 ranks of one host, elements of up to 8 KiB. Cost: 2 α + (2 - 1/p) n of copies + (p-1)/p nγ, with
/// no more than two waits for a piece. By messages it is recursive doubling, a ring, or Rabenseifner's algorithm.
public final class SharedMemoryAllReduce implements SharedMemory {
    private static final long SHORT = 8 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_REDUCE);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        if (problem.bytes() <= SHORT) {
            return new RecursiveDoublingAllReduce();
        }
        return problem.commutative() ? new RingAllReduce() : new RabenseifnerAllReduce();
    }
}
