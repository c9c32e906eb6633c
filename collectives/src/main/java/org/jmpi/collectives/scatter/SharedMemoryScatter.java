package org.jmpi.collectives.scatter;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Scatter in shared memory: the root copies all blocks in, and each rank copies its own out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + p n of copies, n a block. By messages it is a binomial tree or
/// linear.
public final class SharedMemoryScatter implements SharedMemory {
    private static final long SHORT = 8 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.SCATTER);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        return problem.bytes() <= SHORT ? new BinomialScatter() : new LinearScatter();
    }
}
