package org.jmpi;

/// A communicator whose ranks are the nodes of a graph that every rank knows whole (MPI-4.1 §8.5.3).
///
/// Its neighbourhood collectives need as many edges from a rank to another as back.
public interface GraphCommunicator extends TopologyCommunicator {

    /// Number of edges, each direction counted.
    int edges();

    /// The neighbours of a rank, in the order given at creation (§8.5.5).
    ///
    /// @throws IllegalArgumentException where there is no such rank
    int[] neighbors(int rank);

    @Override
    GraphCommunicator dup();
}
