package org.jmpi.collectives.bcast;

import java.util.Set;
import org.jmpi.collectives.schedule.Algorithm;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.SharedMemory;
import org.jmpi.spi.CollectiveCall.Operation;

/// Broadcast in shared memory: the root copies in piece by piece, and all others copy each piece out.
///
/// Restrictions: 2 to 16 ranks of one host. Cost: α + 2 n of copies, of pieces at once. By messages it is a binomial tree,
/// blocks over circulant graphs, or a chain.
public final class SharedMemoryBcast implements SharedMemory {
    private static final long SHORT = 32 << 10;
    private static final long LONG = 1 << 20;

    @Override
    public Set<Operation> operations() {
        return Set.of(Operation.BCAST);
    }

    @Override
    public Algorithm byMessages(Problem problem) {
        if (problem.size() == 2 || problem.bytes() <= SHORT) {
            return new BinomialBcast();
        }
        return problem.bytes() >= LONG ? new ChainBcast() : new CirculantBcast();
    }
}
