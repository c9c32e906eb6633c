package org.jmpi.spi;

import java.util.Arrays;

/// Whom one rank of a topology exchanges with (MPI-4.1 §8.6). Immutable, with value equality.
///
/// Between two ranks, the k-th message sent in the order of the destinations is the k-th received in the order of
/// [#receivedAs]. That is the order of the sources, but for Cartesian grids: there what was sent downwards arrives as
/// from above, so where both neighbours are one rank, each pair of blocks crosses.
public final class Neighbourhood {
    /// Nobody.
    public static final Neighbourhood NONE = of(new int[0], new int[0]);

    private final int[] sources;
    private final int[] destinations;
    private final boolean crossing;

    private Neighbourhood(int[] sources, int[] destinations, boolean crossing) {
        this.sources = sources;
        this.destinations = destinations;
        this.crossing = crossing;
    }

    /// Neighbours of a graph; a rank's messages are received in the order of its edges.
    public static Neighbourhood of(int[] sources, int[] destinations) {
        return new Neighbourhood(sources.clone(), destinations.clone(), false);
    }

    /// Neighbours of a grid: below and above in each dimension, for both directions.
    public static Neighbourhood pairwise(int[] neighbours) {
        int[] copy = neighbours.clone();
        return new Neighbourhood(copy, copy, true);
    }

    /// Number of ranks received from, `PROC_NULL` counted.
    public int incoming() {
        return sources.length;
    }

    /// Number of ranks sent to, `PROC_NULL` counted.
    public int outgoing() {
        return destinations.length;
    }

    /// The rank that block `index` comes from, or `PROC_NULL`.
    public int source(int index) {
        return sources[index];
    }

    /// The rank that block `index` goes to, or `PROC_NULL`.
    public int destination(int index) {
        return destinations[index];
    }

    /// The block that the message is received into whose turn is `turn`.
    public int receivedAs(int turn) {
        return crossing ? turn ^ 1 : turn;
    }

    /// The ranks received from, in order.
    public int[] sources() {
        return sources.clone();
    }

    /// The ranks sent to, in order.
    public int[] destinations() {
        return destinations.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof Neighbourhood that && crossing == that.crossing
                && Arrays.equals(sources, that.sources) && Arrays.equals(destinations, that.destinations);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(sources) + Arrays.hashCode(destinations);
    }

    @Override
    public String toString() {
        return "sources=" + Arrays.toString(sources) + ", destinations=" + Arrays.toString(destinations);
    }
}
