package org.jmpi;

import java.util.Optional;

/// A communicator whose ranks are the nodes of a graph of which each knows its own edges (MPI-4.1 §8.5.4).
public interface DistGraphCommunicator extends TopologyCommunicator {

    /// The weights of the edges from [#sources], or empty where the graph has none.
    Optional<int[]> sourceWeights();

    /// The weights of the edges to [#destinations], or empty where the graph has none.
    Optional<int[]> destinationWeights();

    @Override
    DistGraphCommunicator dup();
}
