package org.jmpi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes communicators that know their ranks' neighbours (MPI-4.1 chapter 8).
///
/// All methods are collective over the communicator they are called on, which must have one group. Ranks keep their
/// order; a library may renumber them where `reorder` is set, so ask the new communicator for this rank's place.
public interface Topologies {

    /// A communicator whose ranks stand in a Cartesian grid, the last dimension running fastest (§8.5.1).
    ///
    /// @param dims    ranks in each dimension, from 1 on; [CartCommunicator#dims] finds balanced ones. None for a point
    /// @param periods whether a dimension's last rank is followed by its first
    /// @param reorder whether ranks may be renumbered
    /// @return empty on the ranks that the grid has no place for
    /// @throws IllegalArgumentException where the grid has more places than there are ranks
    Optional<CartCommunicator> createCart(int[] dims, boolean[] periods, boolean reorder);

    /// A communicator of a graph that every rank knows whole (§8.5.3).
    ///
    /// @param neighbors the neighbours of each rank, the same on all ranks; a rank may be its own neighbour, and one
    ///                  may be named more than once
    /// @param reorder   whether ranks may be renumbered
    /// @return empty on the ranks from `neighbors.length` on
    /// @throws IllegalArgumentException where the graph has more nodes than there are ranks, or an edge leads elsewhere
    Optional<GraphCommunicator> createGraph(int[][] neighbors, boolean reorder);

    /// A communicator of a graph of which every rank knows its own edges (§8.5.4, `MPI_Dist_graph_create_adjacent`).
    ///
    /// @param sources            whom this rank receives from
    /// @param sourceWeights      one a source, 0 or more; null on all ranks for a graph without weights
    /// @param destinations       whom this rank sends to
    /// @param destinationWeights one a destination; null on all ranks for a graph without weights
    /// @param reorder            whether ranks may be renumbered
    /// @throws IllegalArgumentException where a rank doesn't exist, or weights don't fit
    DistGraphCommunicator createDistGraphAdjacent(int[] sources, int @Nullable [] sourceWeights, int[] destinations,
            int @Nullable [] destinationWeights, boolean reorder);

    /// A communicator of a graph whose edges any ranks may name (§8.5.4, `MPI_Dist_graph_create`); blocks until all
    /// ranks have called. A rank's neighbours stand in the order in which ranks named them, lowest rank first.
    ///
    /// @param sources      ranks that the edges named here leave
    /// @param degrees      how many of the `destinations` belong to each source
    /// @param destinations ranks that the edges lead to, those of the first source first
    /// @param weights      one a destination, 0 or more; null on all ranks for a graph without weights
    /// @param reorder      whether ranks may be renumbered
    /// @throws IllegalArgumentException where a rank doesn't exist, or degrees or weights don't fit
    DistGraphCommunicator createDistGraph(int[] sources, int[] degrees, int[] destinations, int @Nullable [] weights,
            boolean reorder);
}
