package org.jmpi.collectives;

import java.time.Duration;
import java.util.stream.Stream;
import org.jmpi.conformance.BodyCase;
import org.jmpi.conformance.Data;
import org.jmpi.conformance.Memory;
import org.jmpi.conformance.collectives.CollectiveBodies;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Correct programs pass unchanged where calls are compared across ranks.
class CheckedConformanceTests {
    private static final int RANKS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @BeforeAll
    static void checkCalls() {
        System.setProperty("jmpi.check", "collective");
    }

    @AfterAll
    static void leaveTheRestAlone() {
        System.clearProperty("jmpi.check");
    }

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
