package org.jmpi.collectives;

import java.time.Duration;
import java.util.stream.Stream;
import org.jmpi.conformance.BodyCase;
import org.jmpi.conformance.Data;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.collectives.CollectiveBodies;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.extension.ExtendWith;

/// Correct programs pass unchanged where calls are compared across ranks.
@Isolated("weighs the heap of the process")
@ExtendWith(CheckingCalls.class)
class CheckedConformanceTests {
    private static final int RANKS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> holds() {
        return CollectiveBodies.all()
                .stream()
                .filter(body -> body.ranks().allow(RANKS))
                .map(body -> DynamicTest.dynamicTest(body.name(), () -> run(body)));
    }

    private static void run(BodyCase body) {
        long seed = Data.runSeed();
        InProcessJob.run(RANKS, Link.INPROC, LIMIT, mpi -> body.run(mpi, Memory.HEAP, seed));
    }
}
