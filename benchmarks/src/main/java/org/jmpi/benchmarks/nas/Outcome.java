package org.jmpi.benchmarks.nas;

import java.util.List;

/// What a kernel did, and whether it is right.
///
/// @param size       the problem's size, in the benchmark's own terms
/// @param iterations timed iterations
/// @param seconds    what they took, on the slowest rank
/// @param operations operations they count for, by the specification's formula
/// @param unit       what kind of operation that is
/// @param checks     each value the specification has a reference for
public record Outcome(String size, int iterations, double seconds, double operations, String unit,
        List<Check> checks) {

    private static final double MILLION = 1e6;

    /// Millions of operations a second.
    public double mops() {
        return operations / seconds / MILLION;
    }

    /// Whether every value is right.
    public boolean verified() {
        return checks.stream().allMatch(Check::holds);
    }
}
