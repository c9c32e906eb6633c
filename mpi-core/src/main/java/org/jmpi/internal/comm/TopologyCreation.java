package org.jmpi.internal.comm;

import java.util.Optional;
import java.util.stream.IntStream;
import org.jmpi.CartCommunicator;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.GraphCommunicator;
import org.jmpi.internal.comm.topology.CartGrid;
import org.jmpi.internal.comm.topology.DistGraph;
import org.jmpi.internal.comm.topology.Edges;
import org.jmpi.internal.comm.topology.Graph;
import org.jmpi.internal.comm.topology.NamedEdges;

/// Makes communicators with topologies. Ranks keep their order, and those without a place are the last ones.
final class TopologyCreation {

    private TopologyCreation() {
    }

    static Optional<CartCommunicator> cart(CommunicatorImpl parent, int[] dims, boolean[] periods) {
        CartGrid grid = CartGrid.of(dims, periods, parent.size());
        long id = parent.creation().agree();
        return parent.rank() < grid.size()
                ? Optional.of(new CartCommunicatorImpl(parent.context(), first(parent, grid.size()), id,
                        parent.name() + ".cart", grid))
                : Optional.empty();
    }

    static Optional<GraphCommunicator> graph(CommunicatorImpl parent, int[][] neighbours) {
        Graph graph = Graph.of(neighbours, parent.size());
        long id = parent.creation().agree();
        return parent.rank() < graph.size()
                ? Optional.of(new GraphCommunicatorImpl(parent.context(), first(parent, graph.size()), id,
                        parent.name() + ".graph", graph))
                : Optional.empty();
    }

    private static Membership first(CommunicatorImpl parent, int size) {
        int[] places = IntStream.range(0, size).toArray();
        return Membership.of((GroupImpl) parent.group().include(places));
    }

    static DistGraphCommunicator adjacent(CommunicatorImpl parent, Edges in, Edges out) {
        return distGraph(parent, new DistGraph(in, out));
    }

    static DistGraphCommunicator named(CommunicatorImpl parent, long[] edges, boolean weighted) {
        long[] mine = parent.creation().viaFirst(edges, NamedEdges::sorted);
        return distGraph(parent, NamedEdges.graph(mine, parent.rank(), weighted));
    }

    private static DistGraphCommunicator distGraph(CommunicatorImpl parent, DistGraph graph) {
        long id = parent.creation().agree();
        return new DistGraphCommunicatorImpl(parent.context(), parent.membership(), id, parent.name() + ".distGraph",
                graph);
    }
}
