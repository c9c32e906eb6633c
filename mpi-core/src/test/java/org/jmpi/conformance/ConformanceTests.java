package org.jmpi.conformance;

import java.util.stream.Stream;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the bodies that need no collectives module over each link. `-Djmpi.test.only=Order` picks bodies by
/// name.
class ConformanceTests {

    @TestFactory
    Stream<DynamicTest> holdsWithinOneProcess() {
        return ConformanceCases.over(Link.INPROC, Bodies.core());
    }

    @TestFactory
    Stream<DynamicTest> holdsOverSharedMemory() {
        return ConformanceCases.over(Link.SHM, Bodies.core());
    }

    @TestFactory
    Stream<DynamicTest> holdsOverSockets() {
        return ConformanceCases.over(Link.TCP, Bodies.core());
    }

    /// On two ranks: encryption is a pair's own business.
    @TestFactory
    Stream<DynamicTest> holdsOverEncryptedSockets() {
        return ConformanceCases.over(Link.TLS, Bodies.core(), 2);
    }
}
