package org.jmpi.collectives.simulate;

/// Which rank is on which host: `perHost` ranks on each, in rank order; the last may have fewer.
///
/// @param ranks   number of ranks
/// @param perHost ranks on a host
record Placement(int ranks, int perHost) {

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
