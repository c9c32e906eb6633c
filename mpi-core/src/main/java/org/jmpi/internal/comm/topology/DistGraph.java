package org.jmpi.internal.comm.topology;

import org.jmpi.spi.Neighbourhood;

/// The edges of one rank.
///
/// @param in  edges that lead here
/// @param out edges that leave
public record DistGraph(Edges in, Edges out) {

    /// Check that either both directions have weights or none.
    public DistGraph {
        if ((in.weights() == null) != (out.weights() == null)) {
            throw new IllegalArgumentException("a graph has weights on all edges or on none: sourceWeights="
                    + given(in) + ", destinationWeights=" + given(out) + "; pass both or neither");
        }
    }

    private static String given(Edges edges) {
        return edges.weights() == null ? "null" : "given";
    }

    /// Who exchanges with this rank.
    public Neighbourhood neighbours() {
        return Neighbourhood.of(in.ranks(), out.ranks());
    }
}
