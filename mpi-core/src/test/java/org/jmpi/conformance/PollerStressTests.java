package org.jmpi.conformance;

import java.time.Duration;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.Test;

/// A million operations of two ranks, four threads each, whose waiters hand the poller role over to one another.
class PollerStressTests {
    private static final int OPERATIONS = 1_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    @Test
    void loseNoWakeUpInAMillionOperations() {
        long seed = Data.runSeed();
        InProcessJob.run(2, Link.INPROC, LIMIT,
                mpi -> ThreadBodies.handThePollerOver(new Rank(mpi, new Control(mpi.world()), Memory.HEAP, seed),
                        OPERATIONS));
    }
}
