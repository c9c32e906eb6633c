package org.jmpi.benchmarks.report;

/// One value of a figure at one size.
///
/// @param metric what it is, such as `mean` or `p99`
/// @param unit   its unit, such as `us`
/// @param value  the value
public record Measure(String metric, String unit, double value) {
}
