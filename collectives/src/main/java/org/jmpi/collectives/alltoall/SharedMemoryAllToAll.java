package org.jmpi.collectives.alltoall;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-to-all in shared memory: each rank copies its blocks for all others in, and those for it out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + 2 (p-1) n of copies, n a block. By messages ranks exchange in pairs.
public final class SharedMemoryAllToAll implements SharedMemory {

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_TO_ALL);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        Algorithm byMessages = problem.inPlace() ? new SwapAllToAll() : new PairwiseAllToAll();
        byMessages.emit(problem, out);
    }
}
