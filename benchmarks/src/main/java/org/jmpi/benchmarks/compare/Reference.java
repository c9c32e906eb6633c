package org.jmpi.benchmarks.compare;

import java.util.List;

/// What jmpi's figure is divided by, round by round.
///
/// @param peers  whose figure; of several the better one counts, in each round anew; of none, the reference is 1
/// @param series the series of theirs, or empty for the row's own
/// @param metric the metric of theirs, or empty for the row's own
/// @param plus   what is added to it, in its unit
/// @param text   how the report calls it; empty for none
record Reference(List<PeerName> peers, String series, String metric, double plus, String text) {

    /// The better of Open MPI and MPICH.
    static Reference bestC() {
        return new Reference(List.of(PeerName.OPEN_MPI, PeerName.MPICH), "", "", 0, "best C");
    }

    /// One peer.
    static Reference of(PeerName peer) {
        return new Reference(List.of(peer), "", "", 0, peer.toString());
    }

    /// Another metric of jmpi's own in the same run.
    static Reference own(String metric, String text) {
        return new Reference(List.of(PeerName.JMPI), "", metric, 0, text);
    }

    /// The same metric of another series of jmpi's in the same run.
    static Reference ownSeries(String series, String text) {
        return new Reference(List.of(PeerName.JMPI), series, "", 0, text);
    }

    /// Bare JVMs and an allowance in milliseconds.
    static Reference bareJvms(double allowance) {
        return new Reference(List.of(PeerName.BARE_JVMS), "", "", allowance,
                "(bare JVMs + " + Quantity.number(allowance) + " ms)");
    }

    /// None: the goal is a value, not a ratio.
    static Reference none() {
        return new Reference(List.of(), "", "", 0, "");
    }

    /// The series to look up for a row of this series.
    String seriesFor(String own) {
        return series.isEmpty() ? own : series;
    }

    /// The metric to look up for a row of this metric.
    String metricFor(String own) {
        return metric.isEmpty() ? own : metric;
    }
}
