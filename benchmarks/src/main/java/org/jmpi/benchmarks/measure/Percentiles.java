package org.jmpi.benchmarks.measure;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.jmpi.benchmarks.report.Measure;

/// Times of single round trips, and what is told of them: half of each, in microseconds.
///
/// A ping-pong sends its next message only when the last has come back. A stall of a millisecond is then one slow message,
/// though a sender with a timetable would have seen thousands late: coordinated omission. [#corrected] gives what that
/// sender would have seen, if it sent as often as the run's median round trip allows. It adds for each longer time the times
/// of the messages that weren't sent meanwhile. It is a corrected copy rather than a correction while recording, since the
/// interval is known only afterwards. [#raw] are the times as they were, which is what other programs' ping-pongs tell.
public final class Percentiles {
    private static final long LONGEST = TimeUnit.MINUTES.toNanos(1);
    private static final int DIGITS = 3;

    private final Histogram roundTrips = new Histogram(1, LONGEST, DIGITS);

    /// Record one round trip in nanoseconds; allocates nothing.
    void record(long nanos) {
        roundTrips.recordValue(Math.min(nanos, LONGEST));
    }

    /// Forget all.
    void reset() {
        roundTrips.reset();
    }

    /// The times as they were.
    public List<Measure> raw() {
        return of(roundTrips);
    }

    /// The times that a sender with a timetable would have seen.
    public List<Measure> corrected() {
        return of(roundTrips.copyCorrectedForCoordinatedOmission(roundTrips.getValueAtPercentile(50)));
    }

    private static List<Measure> of(Histogram nanos) {
        return List.of(measure("p50", nanos.getValueAtPercentile(50)), measure("p99", nanos.getValueAtPercentile(99)),
                measure("p99.9", nanos.getValueAtPercentile(99.9)),
                measure("p99.99", nanos.getValueAtPercentile(99.99)),
                measure("max", nanos.getMaxValue()));
    }

    private static Measure measure(String metric, long nanos) {
        return new Measure(metric, "us", nanos / 2e3);
    }
}
