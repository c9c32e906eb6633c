package org.jmpi;

/// A communicator whose ranks have neighbours, and the collectives among these (MPI-4.1 §8.6 to §8.8).
///
/// Blocks of a send buffer go to the [#destinations], blocks of a receive buffer come from the [#sources], in the order
/// in which those stand. What belongs to [Communicator#PROC_NULL] is neither sent nor written. A neighbour named more
/// than once gets and gives as many blocks. All ranks call, though each only waits for its own neighbours.
public interface TopologyCommunicator extends Communicator {

    /// The ranks that this one receives from.
    int[] sources();

    /// The ranks that this one sends to.
    int[] destinations();

    /// The same `send` to every destination; block i of `recv`, equal blocks, comes from source i (§8.6.1).
    void neighborAllGather(Buf send, Buf recv);

    /// The same with blocks of different lengths (§8.6.1): source i's elements go to `recv` from element `displs[i]` on.
    void neighborAllGatherv(Buf send, Buf recv, long[] counts, long[] displs);

    /// Block i of `send` to destination i, block i of `recv` from source i; equal blocks (§8.6.2).
    ///
    /// In a periodic grid of one or two ranks both neighbours are the same rank: what was sent downwards then arrives as
    /// from above.
    void neighborAllToAll(Buf send, Buf recv);

    /// The same with blocks of different lengths (§8.6.2).
    void neighborAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls);

    @Override
    TopologyCommunicator dup();
}
