package org.jmpi.collectives.scatter;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Scatter in shared memory: the root copies all blocks in, and each rank copies its own out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + p n of copies, n a block. By messages it is linear.
public final class SharedMemoryScatter implements SharedMemory {

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.SCATTER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        new LinearScatter().emit(problem, out);
    }
}
