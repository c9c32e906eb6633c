package org.jmpi.benchmarks.nas;

import java.util.Locale;

/// One computed value beside the specification's.
///
/// @param name      what it is
/// @param value     as computed
/// @param reference as it has to be
/// @param tolerance largest relative error; 0 for exact
public record Check(String name, double value, double reference, double tolerance) {

    /// A number of things that has to be just so many.
    public static Check exact(String name, long value, long reference) {
        return new Check(name, value, reference, 0);
    }

    /// The relative error; NaN where the value is none.
    public double error() {
        return value == reference ? 0 : Math.abs((value - reference) / reference);
    }

    /// Whether the value is close enough.
    public boolean holds() {
        return error() <= tolerance;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s=%.13e, reference=%.13e, error=%.3e, tolerance=%.0e", name, value,
                reference, error(), tolerance);
    }
}
