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

    /// The same with memory and datatypes of their own (§8.6.2): `sends[i]` to destination i, `recvs[i]` from source i.
    void neighborAllToAllw(Buf[] sends, Buf[] recvs);

    /// Start a [#neighborAllGather] (§8.7).
    @CheckReturnValue
    Request iNeighborAllGather(Buf send, Buf recv);

    /// Start a [#neighborAllGatherv] (§8.7).
    @CheckReturnValue
    Request iNeighborAllGatherv(Buf send, Buf recv, long[] counts, long[] displs);

    /// Start a [#neighborAllToAll] (§8.7).
    @CheckReturnValue
    Request iNeighborAllToAll(Buf send, Buf recv);

    /// Start a [#neighborAllToAllv] (§8.7).
    @CheckReturnValue
    Request iNeighborAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls);

    /// Start a [#neighborAllToAllw] (§8.7).
    @CheckReturnValue
    Request iNeighborAllToAllw(Buf[] sends, Buf[] recvs);

    /// Make a persistent [#neighborAllGather], to be started (§8.8).
    @CheckReturnValue
    Request neighborAllGatherInit(Buf send, Buf recv);

    /// Make a persistent [#neighborAllGatherv], to be started (§8.8).
    @CheckReturnValue
    Request neighborAllGathervInit(Buf send, Buf recv, long[] counts, long[] displs);

    /// Make a persistent [#neighborAllToAll], to be started (§8.8).
    @CheckReturnValue
    Request neighborAllToAllInit(Buf send, Buf recv);

    /// Make a persistent [#neighborAllToAllv], to be started (§8.8).
    @CheckReturnValue
    Request neighborAllToAllvInit(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls);

    /// Make a persistent [#neighborAllToAllw], to be started (§8.8).
    @CheckReturnValue
    Request neighborAllToAllwInit(Buf[] sends, Buf[] recvs);

    @Override
    TopologyCommunicator dup();
}
