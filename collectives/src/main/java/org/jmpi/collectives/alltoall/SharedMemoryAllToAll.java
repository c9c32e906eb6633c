package org.jmpi.collectives.alltoall;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all in shared memory: each rank copies its blocks for all others in, and those for it out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + 2 (p-1) n of copies, n a block. By messages it is
/// Bruck's algorithm, or an exchange of all at once or in pairs.
public final class SharedMemoryAllToAll implements SharedMemory {
    private static final int MANY = 8;
    private static final long TINY = 256;
    private static final long SHORT = 32 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        if (problem.inPlace()) {
            return new SwapAllToAll();
        }
        if (problem.bytes() <= TINY && problem.size() >= MANY) {
            return new BruckAllToAll();
        }
        return problem.bytes() <= SHORT ? new LinearAllToAll() : new PairwiseAllToAll();
    }
}
