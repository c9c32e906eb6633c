package org.jmpi.collectives;

import java.util.stream.Stream;
import org.jmpi.conformance.ConformanceCases;
import org.jmpi.conformance.collectives.CollectiveBodies;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Correct programs pass unchanged where calls are compared across ranks.
class CheckedConformanceTests {

    @BeforeAll
    static void checkCalls() {
        System.setProperty("jmpi.check", "collective");
    }

    @AfterAll
    static void leaveTheRestAlone() {
        System.clearProperty("jmpi.check");
    }

    @TestFactory
    Stream<DynamicTest> holdsWithinOneProcess() {
        return ConformanceCases.over(Link.INPROC, CollectiveBodies.all());
    }
}
