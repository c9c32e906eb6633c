package org.jmpi.collectives.reduce;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Reduction to one in shared memory: each rank combines its slice reading all others', then the root copies the results
/// out.
///
/// Restrictions: 2 to 16 ranks of one host, elements of up to 8 KiB. Cost: 2 α + (2 - 1/p) n of copies at the root +
/// (p-1)/p nγ. By messages it is a binomial tree or Rabenseifner's algorithm.
public final class SharedMemoryReduce implements SharedMemory {
    private static final long SHORT = 8 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.REDUCE);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        return problem.bytes() <= SHORT ? new BinomialReduce() : new RabenseifnerReduce();
    }
}
