package org.jmpi.internal.comm;

import java.util.Optional;
import org.jmpi.DistGraphCommunicator;
import org.jmpi.internal.comm.topology.DistGraph;
import org.jmpi.internal.comm.topology.Edges;

/// A communicator on a graph of which each rank knows its own edges.
final class DistGraphCommunicatorImpl extends TopologyCommunicatorImpl implements DistGraphCommunicator {
    private final DistGraph graph;

    DistGraphCommunicatorImpl(RankContext context, Membership membership, long id, String name, DistGraph graph) {
        super(context, membership, id, name, graph.neighbours());
        this.graph = graph;
    }

    @Override
    public Optional<int[]> sourceWeights() {
        return weights(graph.in());
    }

    @Override
    public Optional<int[]> destinationWeights() {
        return weights(graph.out());
    }

    private static Optional<int[]> weights(Edges edges) {
        return Optional.ofNullable(edges.weights()).map(int[]::clone);
    }

    @Override
    CommunicatorImpl copy(long newId, String newName) {
        return new DistGraphCommunicatorImpl(context(), membership(), newId, newName, graph);
    }

    @Override
    public DistGraphCommunicator dup() {
        return (DistGraphCommunicator) super.dup();
    }
}
