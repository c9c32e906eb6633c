package org.jmpi.benchmarks.scale;

/// One run.
///
/// @param round   which of the repetitions it was, from 1
/// @param ranks   how many ranks it had
/// @param seconds how long it took
record Sample(int round, int ranks, double seconds) {
}
