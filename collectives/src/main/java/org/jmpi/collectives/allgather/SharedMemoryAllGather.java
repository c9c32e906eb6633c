package org.jmpi.collectives.allgather;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather in shared memory: each rank copies its block in, and those of all others out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + p n of copies, n a block. By messages it is a ring,
/// recursive doubling, or circulant.
public final class SharedMemoryAllGather implements SharedMemory {
    private static final int FEW = 3;
    private static final long SHORT = 8 << 10;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        if (problem.size() <= FEW || problem.bytes() > SHORT) {
            return new RingAllGather();
        }
        return Integer.bitCount(problem.size()) == 1 ? new RecursiveDoublingAllGather() : new CirculantAllGather();
    }
}
