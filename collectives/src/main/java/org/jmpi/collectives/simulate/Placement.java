package org.jmpi.collectives.simulate;

/// Which rank is on which host: `perHost` ranks on each, in rank order; the last may have fewer.
///
/// @param ranks   number of ranks
/// @param perHost ranks on a host
record Placement(int ranks, int perHost) {

    /// The number of hosts.
    int count() {
        return Math.ceilDiv(ranks, perHost);
    }

    /// The lowest rank on a host.
    int first(int host) {
        return host * perHost;
    }

    /// The number of ranks on a host.
    int size(int host) {
        return Math.min(perHost, ranks - first(host));
    }

    /// The peer of a rank's step.
    int peer(int rank, long step) {
        int peer = rank + Code.shift(step);
        return peer >= ranks ? peer - ranks : peer;
    }

    /// Whether two ranks share a host.
    boolean share(int one, int other) {
        return one / perHost == other / perHost;
    }

    /// After how many ranks round the circle the picture repeats; `ranks` where it doesn't.
    int period() {
        if (ranks <= perHost) {
            return 1;
        }
        return ranks % perHost == 0 ? perHost : ranks;
    }
}
