package org.jmpi.internal.comm;

import org.jmpi.ErrorClass;
import org.jmpi.GraphCommunicator;
import org.jmpi.MpiException;
import org.jmpi.internal.comm.topology.Graph;

/// A communicator on a graph known whole.
final class GraphCommunicatorImpl extends TopologyCommunicatorImpl implements GraphCommunicator {
    private final Graph graph;

    GraphCommunicatorImpl(RankContext context, Membership membership, long id, String name, Graph graph) {
        super(context, membership, id, name, graph.neighbours(membership.local().rank().getAsInt()));
        this.graph = graph;
    }

    @Override
    public int edges() {
        return graph.edges();
    }

    @Override
    public int[] neighbors(int rank) {
        return graph.of(rank);
    }

    @Override
    void checkNeighbours() {
        if (!graph.isSymmetric()) {
            throw new MpiException(ErrorClass.TOPOLOGY, "neighbourhood collectives need as many edges from a rank to"
                    + " another as back: name=" + name() + ", size=" + size() + ", edges=" + graph.edges()
                    + "; make the graph symmetric, or use createDistGraphAdjacent");
        }
    }

    @Override
    CommunicatorImpl copy(long newId, String newName) {
        return new GraphCommunicatorImpl(context(), membership(), newId, newName, graph);
    }

    @Override
    public GraphCommunicator dup() {
        return (GraphCommunicator) super.dup();
    }
}
