package org.jmpi;

import org.jmpi.internal.comm.topology.BalancedDims;

/// A communicator whose ranks stand in a Cartesian grid, row-major: the last coordinate runs fastest (MPI-4.1 §8.5.1).
///
/// Its [neighbours][#sources] are, dimension by dimension, the one with the next lower coordinate, then the one with the
/// next higher; [Communicator#PROC_NULL] beyond the edge of a dimension that isn't periodic.
public interface CartCommunicator extends TopologyCommunicator {

    /// Where a shift receives from and sends to; [Communicator#PROC_NULL] for nowhere.
    ///
    /// @param source rank that is `displacement` lower
    /// @param dest   rank that is `displacement` higher
    record Shift(int source, int dest) {
    }

    /// Ranks in each dimension.
    int[] dims();

    /// Which dimensions go round.
    boolean[] periods();

    /// This rank's coordinates.
    int[] coords();

    /// The coordinates of a rank (§8.5.5).
    ///
    /// @throws IllegalArgumentException where there is no such rank
    int[] coords(int rank);

    /// The rank at some coordinates (§8.5.5); they go round in periodic dimensions.
    ///
    /// @throws IllegalArgumentException where they lie outside of a dimension that isn't periodic
    int rank(int... coords);

    /// The peers for moving data along a dimension (§8.5.6), such as by [#sendRecv].
    ///
    /// @param dimension    from 0 on
    /// @param displacement how far, negative for downwards
    Shift shift(int dimension, int displacement);

    /// The grid of fewer dimensions that this rank is in (§8.5.7). Collective.
    ///
    /// @param remain whether to keep each dimension
    CartCommunicator sub(boolean... remain);

    @Override
    CartCommunicator dup();

    /// Choose the dimensions of a grid: as close to each other as they can be, largest first (§8.5.2,
    /// `MPI_Dims_create`).
    ///
    /// @param nodes places in the grid
    /// @param dims  0 for a dimension to choose; others stay as they are
    /// @return all dimensions; their product is `nodes`
    /// @throws IllegalArgumentException where the given dimensions don't divide `nodes`
    static int[] dims(int nodes, int... dims) {
        return BalancedDims.of(nodes, dims);
    }
}
