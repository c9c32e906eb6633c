package org.jmpi.benchmarks.nas.is;

import java.util.List;
import org.jmpi.Communicator;
import org.jmpi.benchmarks.nas.Check;
import org.jmpi.benchmarks.nas.Clock;
import org.jmpi.benchmarks.nas.Kernel;
import org.jmpi.benchmarks.nas.Outcome;
import org.jmpi.benchmarks.nas.ProblemClass;
import org.jmpi.benchmarks.nas.RankRule;

/// IS, on any number of ranks up to the number of buckets.
public final class IntegerSort implements Kernel {
    static final int ITERATIONS = 10;

    private final int logKeys;
    private final int logRange;
    private final int logBuckets;
    private final References references;

    /// @param logKeys    binary logarithm of the number of keys
    /// @param logRange   of the number of values a key may have
    /// @param logBuckets of the number of buckets
    IntegerSort(int logKeys, int logRange, int logBuckets, References references) {
        this.logKeys = logKeys;
        this.logRange = logRange;
        this.logBuckets = logBuckets;
        this.references = references;
    }

    /// The problem of a class.
    public static IntegerSort of(ProblemClass problemClass) {
        References references = References.of(problemClass);
        return switch (problemClass) {
            case S -> new IntegerSort(16, 11, 9, references);
            case W -> new IntegerSort(20, 16, 10, references);
            case A -> new IntegerSort(23, 19, 10, references);
            case B -> new IntegerSort(25, 21, 10, references);
        };
    }

    @Override
    public Outcome run(Communicator world, Clock clock) {
        RankRule.atMost("IS", world.size(), 1L << logBuckets);
        Sorting sorting = new Sorting(world, 1 << logKeys, 1 << logRange,
                new Ranking.Layout(1 << logBuckets, logRange - logBuckets), references);
        clock.warmUp(() -> sorting.run(1));
        double seconds = clock.seconds(() -> sorting.run(ITERATIONS));
        long right = sorting.right();
        return new Outcome("2^" + logKeys, ITERATIONS, seconds, ITERATIONS * Math.scalb(1.0, logKeys), "keys ranked",
                List.of(Check.exact("known ranks", right, (long) ITERATIONS * references.places().length),
                        Check.exact("keys out of order", sorting.faults(), 0)));
    }
}
