package org.jmpi.collectives.simulate;

/// What a simulation says.
public sealed interface Outcome {

    /// The time, or the bounds of it, in nanoseconds.
    ///
    /// @param low  at least so much
    /// @param high at most so much; equal where it is exact
    record Time(double low, double high) implements Outcome {

        /// A time that is no bound.
        static Time exactly(double nanos) {
            return new Time(nanos, nanos);
        }

        /// Whether low and high are one.
        public boolean isExact() {
            return low == high;
        }
    }

    /// No time.
    ///
    /// @param reason why
    record None(String reason) implements Outcome {
    }
}
