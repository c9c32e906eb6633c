package org.jmpi.benchmarks.compare;

/// Which way a figure is good.
enum Direction {
    /// Times: less is better.
    AT_MOST("≤"),
    /// Rates: more is better.
    AT_LEAST("≥");

    /// A goal counts as met within this part of it: less than that isn't told apart from noise.
    private static final double TOLERANCE = 0.03;

    private final String sign;

    Direction(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    /// The better of two values.
    double better(double a, double b) {
        return this == AT_MOST ? Math.min(a, b) : Math.max(a, b);
    }

    /// Whether a value meets a goal within 3 %.
    boolean meets(double value, double goal) {
        return this == AT_MOST ? value <= goal * (1 + TOLERANCE) : value >= goal * (1 - TOLERANCE);
    }
}
