package org.jmpi;

import org.jspecify.annotations.Nullable;

/// The collective operations of a communicator in their persistent form (MPI-4.1 §6.13): each makes a request that does what
/// the method of [BlockingCollectives] without `Init` does whenever it is started, with the buffers, counts and op given
/// here, and the content that the buffers have then.
///
/// Nothing is sent here; all ranks make them in the same order, among all their collectives. They may be started with
/// [Request#start] in any order, another one on each rank, and several be under way at once. Choosing the algorithm and
/// checking the arguments is done here once; a start allocates nothing. The request can't be cancelled, nor freed while
/// active.
public interface PersistentCollectives {

    /// Make a barrier.
    @CheckReturnValue
    Request barrierInit();

    /// Make a broadcast.
    @CheckReturnValue
    Request bcastInit(Buf buf, int root);

    /// Make a gather.
    @CheckReturnValue
    Request gatherInit(Buf send, @Nullable Buf recv, int root);

    /// Make a gather in place.
    @CheckReturnValue
    Request gatherInit(Buf buf, int root);

    /// Make a gather of different lengths.
    @CheckReturnValue
    Request gathervInit(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Make a gather of different lengths in place.
    @CheckReturnValue
    Request gathervInit(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Make a scatter.
    @CheckReturnValue
    Request scatterInit(@Nullable Buf send, Buf recv, int root);

    /// Make a scatter in place.
    @CheckReturnValue
    Request scatterInit(Buf buf, int root);

    /// Make a scatter of different lengths.
    @CheckReturnValue
    Request scattervInit(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv, int root);

    /// Make a scatter of different lengths in place.
    @CheckReturnValue
    Request scattervInit(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Make an all-gather.
    @CheckReturnValue
    Request allGatherInit(Buf send, Buf recv);

    /// Make an all-gather in place.
    @CheckReturnValue
    Request allGatherInit(Buf buf);

    /// Make an all-gather of different lengths.
    @CheckReturnValue
    Request allGathervInit(Buf send, Buf recv, long[] counts, long[] displs);

    /// Make an all-gather of different lengths in place.
    @CheckReturnValue
    Request allGathervInit(Buf buf, long[] counts, long[] displs);

    /// Make an all-to-all.
    @CheckReturnValue
    Request allToAllInit(Buf send, Buf recv);

    /// Make an all-to-all in place.
    @CheckReturnValue
    Request allToAllInit(Buf buf);

    /// Make an all-to-all of different lengths.
    @CheckReturnValue
    Request allToAllvInit(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts,
            long[] recvDispls);

    /// Make an all-to-all of different lengths in place.
    @CheckReturnValue
    Request allToAllvInit(Buf buf, long[] counts, long[] displs);

    /// Make an all-to-all of different memory and datatypes.
    @CheckReturnValue
    Request allToAllwInit(Buf[] sends, Buf[] recvs);

    /// Make an all-to-all of different memory and datatypes in place.
    @CheckReturnValue
    Request allToAllwInit(Buf[] bufs);

    /// Make a reduction to root.
    @CheckReturnValue
    Request reduceInit(Buf send, @Nullable Buf recv, Op op, int root);

    /// Make a reduction to root in place.
    @CheckReturnValue
    Request reduceInit(Buf buf, Op op, int root);

    /// Make a reduction to all.
    @CheckReturnValue
    Request allReduceInit(Buf send, Buf recv, Op op);

    /// Make a reduction to all in place.
    @CheckReturnValue
    Request allReduceInit(Buf buf, Op op);

    /// Make a reduce-scatter of equal blocks.
    @CheckReturnValue
    Request reduceScatterBlockInit(Buf send, Buf recv, Op op);

    /// Make a reduce-scatter of equal blocks in place.
    @CheckReturnValue
    Request reduceScatterBlockInit(Buf buf, Op op);

    /// Make a reduce-scatter.
    @CheckReturnValue
    Request reduceScatterInit(Buf send, Buf recv, long[] counts, Op op);

    /// Make a reduce-scatter in place.
    @CheckReturnValue
    Request reduceScatterInit(Buf buf, long[] counts, Op op);

    /// Make a scan.
    @CheckReturnValue
    Request scanInit(Buf send, Buf recv, Op op);

    /// Make a scan in place.
    @CheckReturnValue
    Request scanInit(Buf buf, Op op);

    /// Make an exclusive scan.
    @CheckReturnValue
    Request exscanInit(Buf send, Buf recv, Op op);

    /// Make an exclusive scan in place.
    @CheckReturnValue
    Request exscanInit(Buf buf, Op op);
}
