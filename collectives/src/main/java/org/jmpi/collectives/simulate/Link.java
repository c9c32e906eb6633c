package org.jmpi.collectives.simulate;

/// What a message costs between two ranks, by the LogGP model; times in nanoseconds.
///
/// Source: Alexandrov, Ionescu, Schauser, Scheiman, *LogGP*, 1995. `busy` is the overhead a byte of Hoefler et
/// al., *LogGOPSim*, 2010, as a share.
///
/// @param latency  L: from the sender's port to the receiver's
/// @param overhead o: a processor's time for a message, at either end
/// @param gap      g: the least time between two messages at a port
/// @param body     G: what the bytes take to pass a port
/// @param busy     the share of the body that a processor is busy with at either end, from 0 (a card does it) to 1
public record Link(double latency, double overhead, double gap, Body body, double busy) {

    /// Check the values.
    public Link {
        if (!(latency >= 0 && overhead >= 0 && gap >= 0 && busy >= 0 && busy <= 1)) {
            throw new IllegalArgumentException("a link's times are 0 or more, and busy at most 1: L=" + latency + ", o="
                    + overhead + ", g=" + gap + ", busy=" + busy + "; correct what is out of range");
        }
    }

    /// Nanoseconds from the start of a send to the end of its receive, both idle before.
    public double oneWay(long bytes) {
        return overhead + latency + body.nanos(bytes) + overhead;
    }
}
