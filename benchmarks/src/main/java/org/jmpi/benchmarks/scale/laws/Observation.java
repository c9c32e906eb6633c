package org.jmpi.benchmarks.scale.laws;

/// One run.
///
/// @param ranks how many ranks it had
/// @param cost  rank-seconds for a unit of work
public record Observation(int ranks, double cost) {
}
