package org.jmpi.benchmarks.compare;

/// One line of a program's CSV output.
record Sample(String figure, String transport, String memory, long bytes, String metric, String unit, double value) {
}
