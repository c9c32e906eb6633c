package org.jmpi.collectives;

import java.util.stream.Stream;
import org.jmpi.conformance.ConformanceCases;
import org.jmpi.conformance.collectives.CollectiveBodies;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Isolated;

/// Runs the core's conformance bodies of collectives with this module's algorithms over each link.
@Isolated("weighs the heap of the process")
class CollectiveConformanceTests {

    @TestFactory
    Stream<DynamicTest> holdsWithinOneProcess() {
        return ConformanceCases.over(Link.INPROC, CollectiveBodies.all());
    }

    @TestFactory
    Stream<DynamicTest> holdsOverSharedMemory() {
        return ConformanceCases.over(Link.SHM, CollectiveBodies.all());
    }

    @TestFactory
    Stream<DynamicTest> holdsOverSockets() {
        return ConformanceCases.over(Link.TCP, CollectiveBodies.all());
    }

    /// On few ranks: encryption is a pair's own business.
    @TestFactory
    Stream<DynamicTest> holdsOverEncryptedSockets() {
        return ConformanceCases.over(Link.TLS, CollectiveBodies.all(), 3);
    }
}
