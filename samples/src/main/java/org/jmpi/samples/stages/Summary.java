package org.jmpi.samples.stages;

/// What is kept of readings.
///
/// @param count   number of readings
/// @param sum     their sum
/// @param lowest  the lowest, infinite where there are none
/// @param highest the highest, negatively infinite where there are none
public record Summary(long count, double sum, double lowest, double highest) {
    /// The summary of no readings.
    public static final Summary NONE = new Summary(0, 0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

    static Summary of(double[] readings) {
        Summary all = NONE;
        for (double reading : readings) {
            all = all.and(new Summary(1, reading, reading, reading));
        }
        return all;
    }

    /// The summary of both.
    public Summary and(Summary other) {
        return new Summary(count + other.count, sum + other.sum, Math.min(lowest, other.lowest),
                Math.max(highest, other.highest));
    }

    /// The mean, not a number where there are no readings.
    public double mean() {
        return sum / count;
    }

    double[] toNumbers() {
        return new double[]{count, sum, lowest, highest};
    }

    /// Read what the analyser wrote.
    public static Summary fromNumbers(double[] numbers) {
        return new Summary((long) numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    /// Length of a summary as numbers.
    public static int length() {
        return NONE.toNumbers().length;
    }
}
