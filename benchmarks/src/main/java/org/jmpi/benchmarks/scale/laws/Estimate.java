package org.jmpi.benchmarks.scale.laws;

/// A fitted value with its 95 % confidence interval.
public record Estimate(double value, double low, double high) {

    /// Whether it is above zero beyond doubt.
    public boolean isPositive() {
        return low > 0;
    }
}
