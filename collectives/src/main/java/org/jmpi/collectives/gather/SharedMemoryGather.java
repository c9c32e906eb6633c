package org.jmpi.collectives.gather;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Gather in shared memory: each rank copies its block in, and the root copies all out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + p n of copies, n a block. By messages it is linear.
public final class SharedMemoryGather implements SharedMemory {

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.GATHER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        new LinearGather().emit(problem, out);
    }
}
