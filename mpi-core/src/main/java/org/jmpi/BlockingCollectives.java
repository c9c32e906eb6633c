package org.jmpi;

import org.jspecify.annotations.Nullable;

/// The collective operations of a communicator, each returning when this rank's part is done (MPI-4.1 chapter 6).
///
/// All ranks call, in the same order, blocking and non-blocking ones and the making of persistent ones together. One buffer
/// means in place. Counts and displacements are in elements of the buffer's datatype, one entry a rank, and are copied.
/// What can be told wrong on this rank alone throws `IllegalArgumentException` before anything is sent; what fails later
/// throws [MpiException].
public interface BlockingCollectives {

    /// Wait for all ranks (§6.3).
    void barrier();

    /// Root's `buf` to all (§6.4).
    void bcast(Buf buf, int root);

    /// Every rank's `send`, equally long, into root's `recv` in rank order (§6.5); `recv` holds size × as many elements
    /// and is ignored elsewhere.
    void gather(Buf send, @Nullable Buf recv, int root);

    /// Gather in place: root's own block already stands in its `buf` of size blocks; elsewhere `buf` is the one block to
    /// send.
    void gather(Buf buf, int root);

    /// Gather blocks of different lengths (§6.5): rank i's elements go to `recv` from element `displs[i]` on. `recv`,
    /// counts and displacements are ignored except at root.
    void gatherv(Buf send, @Nullable Buf recv, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Gather blocks of different lengths in place: root's own already stands in its `buf`; elsewhere `buf` is the block to
    /// send, and counts and displacements are ignored.
    void gatherv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Root's `send`, size equal blocks, one to each rank's `recv` (§6.6); `send` is ignored elsewhere.
    void scatter(@Nullable Buf send, Buf recv, int root);

    /// Scatter in place: root's own block stays in its `buf` of size blocks; elsewhere `buf` receives one block.
    void scatter(Buf buf, int root);

    /// Scatter blocks of different lengths (§6.6); `send`, counts and displacements are ignored except at root.
    void scatterv(@Nullable Buf send, long @Nullable [] counts, long @Nullable [] displs, Buf recv, int root);

    /// Scatter blocks of different lengths in place: root's own stays in its `buf`; elsewhere `buf` receives the block, and
    /// counts and displacements are ignored.
    void scatterv(Buf buf, long @Nullable [] counts, long @Nullable [] displs, int root);

    /// Every rank's `send` to every rank's `recv`, in rank order (§6.7).
    void allGather(Buf send, Buf recv);

    /// All-gather in place: this rank's block already stands in `buf`.
    void allGather(Buf buf);

    /// All-gather of blocks of different lengths (§6.7).
    void allGatherv(Buf send, Buf recv, long[] counts, long[] displs);

    /// All-gather of different lengths in place.
    void allGatherv(Buf buf, long[] counts, long[] displs);

    /// Block j of rank i's `send` to block i of rank j's `recv` (§6.8).
    void allToAll(Buf send, Buf recv);

    /// All-to-all in place.
    void allToAll(Buf buf);

    /// All-to-all of different lengths (§6.8).
    void allToAllv(Buf send, long[] sendCounts, long[] sendDispls, Buf recv, long[] recvCounts, long[] recvDispls);

    /// All-to-all of different lengths in place; what two ranks swap must be equally long.
    void allToAllv(Buf buf, long[] counts, long[] displs);

    /// All-to-all of different memory and datatypes (§6.8): rank i's `sends[j]` to rank j's `recvs[i]`, which must have
    /// equally many bytes. The arrays have one entry a rank, [Buf#empty] where nothing goes.
    void allToAllw(Buf[] sends, Buf[] recvs);

    /// All-to-all of different memory and datatypes in place: `bufs[j]` is sent to rank j, then receives from it.
    void allToAllw(Buf[] bufs);

    /// Combine all ranks' `send` into root's `recv` (§6.9.1); `recv` is ignored elsewhere and may be null there.
    void reduce(Buf send, @Nullable Buf recv, Op op, int root);

    /// Reduce in place: root's `buf` is its contribution and receives the result; elsewhere `buf` is only read.
    void reduce(Buf buf, Op op, int root);

    /// Combine all ranks' `send` into each one's `recv` (§6.9.6).
    void allReduce(Buf send, Buf recv, Op op);

    /// Combine in place.
    void allReduce(Buf buf, Op op);

    /// Combine all ranks' `send`, size equal blocks, then give rank i block i of the result (§6.10.1).
    void reduceScatterBlock(Buf send, Buf recv, Op op);

    /// Reduce-scatter of equal blocks in place: this rank's stands at the front of `buf` afterwards, the rest is undefined.
    void reduceScatterBlock(Buf buf, Op op);

    /// Combine all ranks' `send`, then give rank i the next `counts[i]` elements of the result (§6.10.2).
    void reduceScatter(Buf send, Buf recv, long[] counts, Op op);

    /// Reduce-scatter in place: this rank's part stands at the front of `buf` afterwards, the rest is undefined.
    void reduceScatter(Buf buf, long[] counts, Op op);

    /// Rank i gets the combination of ranks 0 to i (§6.11.1).
    void scan(Buf send, Buf recv, Op op);

    /// Scan in place.
    void scan(Buf buf, Op op);

    /// Rank i gets the combination of ranks 0 to i-1; rank 0's `recv` stays as it is (§6.11.2).
    void exscan(Buf send, Buf recv, Op op);

    /// Exclusive scan in place.
    void exscan(Buf buf, Op op);

    /// Combine one `double` of each rank.
    double allReduce(double value, Op op);

    /// Combine one `long` of each rank.
    long allReduce(long value, Op op);

    /// Combine one `double` of each rank at root; other ranks get their own value back.
    double reduce(double value, Op op, int root);

    /// Combine one `long` of each rank at root; other ranks get their own value back.
    long reduce(long value, Op op, int root);

    /// Root's `double` to all.
    double bcast(double value, int root);

    /// Root's `long` to all.
    long bcast(long value, int root);
}
