package org.jmpi.conformance;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jmpi.internal.bootstrap.InProcessJob;
import org.jmpi.internal.bootstrap.InProcessJob.Link;
import org.junit.jupiter.api.DynamicTest;

/// Makes a JUnit test of every body × ranks × memory over one link. Each is a job of its own, so that a
/// failure spoils no other case.
public final class ConformanceCases {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private ConformanceCases() {
    }

    /// The tests of `bodies` over `link`.
    public static Stream<DynamicTest> over(Link link, List<BodyCase> bodies) {
        return over(link, bodies, Integer.MAX_VALUE);
    }

    /// The same on so many ranks at most.
    public static Stream<DynamicTest> over(Link link, List<BodyCase> bodies, int most) {
        String only = System.getProperty("jmpi.test.only", "");
        return bodies.stream()
                .filter(body -> body.name().contains(only))
                .flatMap(body -> body.ranks()
                        .counts()
                        .stream()
                        .filter(ranks -> ranks <= most)
                        .flatMap(ranks -> body.memories()
                                .stream()
                                .map(memory -> test(link, body, ranks, memory))));
    }

    private static DynamicTest test(Link link, BodyCase body, int ranks, Memory memory) {
        String name = body.name() + " [" + link + ", ranks=" + ranks + ", " + memory + "]";
        long seed = Data.runSeed();
        return DynamicTest.dynamicTest(name,
                () -> InProcessJob.run(ranks, link, LIMIT, mpi -> body.run(mpi, memory, seed)));
    }
}
