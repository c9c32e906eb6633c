package org.jmpi.benchmarks.compare.jobs;

import java.util.OptionalDouble;

/// A job, with what jmpi is to reach against Spark.
enum JobKind {
    WORD_COUNT("wordcount", 1L << 30, 1L << 20, "B", 5, 0), //
    PI("pi", 400_000_000, 1_000_000, "points", 0, 0), //
    K_MEANS("kmeans", 1_000_000, 2_000, "points", 0, 3), //
    PAGE_RANK("pagerank", 200_000, 1_000, "pages", 0, 3), //
    SQUARES("squares", 20_000, 100, "numbers", 0, 0);

    /// What a job must be, at the least, in plain Java's time over jmpi's.
    static final double OVER_PLAIN = 1.6;
    /// What part of Spark's memory jmpi may take.
    static final double PART_OF_MEMORY = 0.25;

    /// What the programs call it.
    final String word;
    private final long full;
    private final long small;
    /// What its size counts.
    final String unit;
    private final double whole;
    private final double steady;

    JobKind(String word, long full, long small, String unit, double whole, double steady) {
        this.word = word;
        this.full = full;
        this.small = small;
        this.unit = unit;
        this.whole = whole;
        this.steady = steady;
    }

    long size(boolean isSmall) {
        return isSmall ? small : full;
    }

    /// How many times faster than Spark jmpi is to be from start to end.
    OptionalDouble wholeGoal() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(whole);
    }

    /// How many times faster than Spark jmpi is to be once warm.
    OptionalDouble steadyGoal() {
        return steady == 0 ? OptionalDouble.empty() : OptionalDouble.of(steady);
    }
}
