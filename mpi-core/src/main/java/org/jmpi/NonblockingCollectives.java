package org.jmpi;

import org.jspecify.annotations.Nullable;

/// The collective operations of a communicator in their non-blocking form (MPI-4.1 §6.12): each starts what the method of
/// [BlockingCollectives] without the `i` does, with the same arguments, and returns at once.
///
/// Buffers must stay untouched, and those received into are undefined, until the request completes. Any number may be under
/// way at once, on one communicator too, and be waited for in any order, together with requests of other kinds. They
/// progress inside every call of the library and, while the program computes, by a thread of it. All ranks start them in
/// the same order; a non-blocking one doesn't match a blocking one. The request can't be cancelled, nor freed while active.
public interface NonblockingCollectives {

    /// Start a barrier.
    @CheckReturnValue
    Request iBarrier();

    /// Start a broadcast.
    @CheckReturnValue
    Request iBcast(Buf buf, int root);

    /// Start a gather.
    @CheckReturnValue
    Request iGather(Buf send, @Nullable Buf recv, int root);

    /// Start a gather in place.
    @CheckReturnValue
    Request iGather(Buf buf, int root);

    /// Start a gather of different lengths.
    @CheckReturnValue
    Request iGatherv(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Start a gather of different lengths in place.
    @CheckReturnValue
    Request iGatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Start a scatter.
    @CheckReturnValue
    Request iScatter(@Nullable Buf send, Buf recv, int root);

    /// Start a scatter in place.
    @CheckReturnValue
    Request iScatter(Buf buf, int root);

    /// Start a scatter of different lengths.
    @CheckReturnValue
    Request iScatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv, int root);

    /// Start a scatter of different lengths in place.
    @CheckReturnValue
    Request iScatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Start an all-gather.
    @CheckReturnValue
    Request iAllGather(Buf send, Buf recv);

    /// Start an all-gather in place.
    @CheckReturnValue
    Request iAllGather(Buf buf);

    /// Start an all-gather of different lengths.
    @CheckReturnValue
    Request iAllGatherv(Buf send, Buf recv, long[] counts, long[] displs);

    /// Start an all-gather of different lengths in place.
    @CheckReturnValue
    Request iAllGatherv(Buf buf, long[] counts, long[] displs);

    /// Start an all-to-all.
    @CheckReturnValue
    Request iAllToAll(Buf send, Buf recv);

    /// Start an all-to-all in place.
    @CheckReturnValue
    Request iAllToAll(Buf buf);

    /// Start an all-to-all of different lengths.
    @CheckReturnValue
    Request iAllToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts, long[] recvDispls);

    /// Start an all-to-all of different lengths in place.
    @CheckReturnValue
    Request iAllToAllv(Buf buf, long[] counts, long[] displs);

    /// Start an all-to-all of different memory and datatypes.
    @CheckReturnValue
    Request iAllToAllw(Buf[] sends, Buf[] recvs);

    /// Start an all-to-all of different memory and datatypes in place.
    @CheckReturnValue
    Request iAllToAllw(Buf[] bufs);

    /// Start a reduction to root.
    @CheckReturnValue
    Request iReduce(Buf send, @Nullable Buf recv, Op op, int root);

    /// Start a reduction to root in place.
    @CheckReturnValue
    Request iReduce(Buf buf, Op op, int root);

    /// Start a reduction to all.
    @CheckReturnValue
    Request iAllReduce(Buf send, Buf recv, Op op);

    /// Start a reduction to all in place.
    @CheckReturnValue
    Request iAllReduce(Buf buf, Op op);

    /// Start a reduce-scatter of equal blocks.
    @CheckReturnValue
    Request iReduceScatterBlock(Buf send, Buf recv, Op op);

    /// Start a reduce-scatter of equal blocks in place.
    @CheckReturnValue
    Request iReduceScatterBlock(Buf buf, Op op);

    /// Start a reduce-scatter.
    @CheckReturnValue
    Request iReduceScatter(Buf send, Buf recv, long[] counts, Op op);

    /// Start a reduce-scatter in place.
    @CheckReturnValue
    Request iReduceScatter(Buf buf, long[] counts, Op op);

    /// Start a scan.
    @CheckReturnValue
    Request iScan(Buf send, Buf recv, Op op);

    /// Start a scan in place.
    @CheckReturnValue
    Request iScan(Buf buf, Op op);

    /// Start an exclusive scan.
    @CheckReturnValue
    Request iExscan(Buf send, Buf recv, Op op);

    /// Start an exclusive scan in place.
    @CheckReturnValue
    Request iExscan(Buf buf, Op op);
}
