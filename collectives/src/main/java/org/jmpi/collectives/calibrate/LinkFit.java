package org.jmpi.collectives.calibrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jmpi.Communicator;
import org.jmpi.collectives.simulate.Body;
import org.jmpi.collectives.simulate.Link;

/// A link's parameters from measured times.
public final class LinkFit {
    private static final long SHORTEST = 8;
    private static final int MEASUREMENTS = 13;

    private LinkFit() {
    }

    /// Measure the ranks of a communicator in pairs. Every rank must call; equal on all.
    ///
    /// @param longest the most bytes of a message; each eighth, 64th … of it is measured, too
    /// @param seconds about how long it may take in all
    ///
    /// @throws IllegalArgumentException where there is no pair
    public static Link measure(Communicator comm, long longest, double seconds) {
        if (comm.size() < 2) {
            throw new IllegalArgumentException("one rank has nobody to send to: ranks=1; start at least two with -np");
        }
        var times = new LinkTimes(comm, longest, seconds / MEASUREMENTS);
        var oneWay = new TreeMap<Long, Double>();
        var exchange = new TreeMap<Long, Double>();
        for (long bytes = longest; bytes > SHORTEST; bytes /= 8) {
            oneWay.put(bytes, times.oneWay(bytes));
            if (bytes >= longest / 64) {
                exchange.put(bytes, times.exchange(bytes));
            }
        }
        double shortest = times.oneWay(SHORTEST);
        return fit(shortest, times.gap(SHORTEST, shortest), oneWay, exchange);
    }

    /// Parameters that give these times, all in nanoseconds.
    ///
    /// Processors move the messages here, so the gap between two is a processor's time for one: o = g, as far as
    /// the one-way time holds it at both ends.
    ///
    /// @param shortest one way, without bytes to speak of
    /// @param gap      from one such message to the next of a stream
    /// @param oneWay   one way, by length
    /// @param exchange both ways at once, by length
    static Link fit(double shortest, double gap, SortedMap<Long, Double> oneWay, Map<Long, Double> exchange) {
        double overhead = Math.min(gap, shortest / 2);
        List<Body.Point> points = new ArrayList<>();
        double before = 0;
        for (Map.Entry<Long, Double> entry : oneWay.entrySet()) {
            before = Math.max(before, entry.getValue() - shortest);
            points.add(new Body.Point(entry.getKey(), before / entry.getKey()));
        }
        return new Link(shortest - 2 * overhead, overhead, gap, Body.of(points), busy(shortest, oneWay, exchange));
    }

    /// Both ways at once take a processor twice its share of a body, if that is more than the body.
    private static double busy(double shortest, Map<Long, Double> oneWay, Map<Long, Double> exchange) {
        double share = oneWay.entrySet()
                .stream()
                .filter(entry -> exchange.containsKey(entry.getKey()))
                .mapToDouble(entry -> (exchange.getOrDefault(entry.getKey(), 0.0) - shortest)
                        / (2 * Math.max(1, entry.getValue() - shortest)))
                .average()
                .orElse(0);
        return Math.clamp(share, 0, 1);
    }
}
