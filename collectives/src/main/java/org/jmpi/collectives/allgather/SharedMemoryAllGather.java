package org.jmpi.collectives.allgather;

import java.util.Set;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.ScheduleBuilder;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// All-gather in shared memory: each rank copies its block in, and those of all others out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + p n of copies, n a block. By messages it is a ring.
public final class SharedMemoryAllGather implements SharedMemory {

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.ALL_GATHER);
    }

    @Override
    public void emit(Problem problem, ScheduleBuilder out) {
        new RingAllGather().emit(problem, out);
    }
}
