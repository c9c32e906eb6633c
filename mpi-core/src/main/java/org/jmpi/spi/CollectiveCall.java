package org.jmpi.spi;

import java.util.Locale;
import org.jmpi.Buf;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// The arguments of one collective call on one rank.
///
/// @param operation  which collective
/// @param send       what this rank gives, null where it gives nothing or works in place
/// @param recv       what this rank gets, null where it gets nothing; in place it holds the contribution too. For `BCAST`
///                   the one buffer
/// @param sendCounts per-rank counts in elements of `send`'s datatype, null for the regular forms
/// @param sendDispls per-rank displacements in elements, with `sendCounts`
/// @param recvCounts per-rank counts in elements of `recv`'s datatype, null for the regular forms; for `REDUCE_SCATTER`
///                   the counts of the parts
/// @param recvDispls per-rank displacements in elements, with `recvCounts`
/// @param op         the reduction, null where there is none
/// @param root       the root, or -1 where there is none. On an intercommunicator its rank in the remote group, `ROOT` at
///                   the root, `PROC_NULL` at the others of its group
/// @param sends      what each rank gets, for `ALL_TO_ALLW` not in place, else null
/// @param recvs      where what each rank gives goes, for `ALL_TO_ALLW`, else null; in place they hold what is sent, too
public record CollectiveCall(Operation operation, @Nullable Buf send, @Nullable Buf recv, long @Nullable [] sendCounts,
        long @Nullable [] sendDispls, long @Nullable [] recvCounts, long @Nullable [] recvDispls, @Nullable Op op,
        int root, Buf @Nullable [] sends, Buf @Nullable [] recvs) {

    /// The collectives of MPI-4.1 chapters 6 and 8.
    public enum Operation {
        /// §6.3.
        BARRIER,
        /// §6.4.
        BCAST,
        /// §6.5.
        GATHER,
        /// §6.5.
        GATHERV,
        /// §6.6.
        SCATTER,
        /// §6.6.
        SCATTERV,
        /// §6.7.
        ALL_GATHER,
        /// §6.7.
        ALL_GATHERV,
        /// §6.8.
        ALL_TO_ALL,
        /// §6.8.
        ALL_TO_ALLV,
        /// §6.8.
        ALL_TO_ALLW,
        /// §6.9.1.
        REDUCE,
        /// §6.9.6.
        ALL_REDUCE,
        /// §6.10.1.
        REDUCE_SCATTER_BLOCK,
        /// §6.10.2.
        REDUCE_SCATTER,
        /// §6.11.1.
        SCAN,
        /// §6.11.2.
        EXSCAN,
        /// §8.6.1; this and the following need the channel's [CollectiveChannel#neighbours].
        NEIGHBOR_ALL_GATHER,
        /// §8.6.1.
        NEIGHBOR_ALL_GATHERV,
        /// §8.6.2.
        NEIGHBOR_ALL_TO_ALL,
        /// §8.6.2.
        NEIGHBOR_ALL_TO_ALLV,
        /// §8.6.2.
        NEIGHBOR_ALL_TO_ALLW;

        private final String method = methodOf(name());
    }

    /// A call of any operation but `ALL_TO_ALLW` and `NEIGHBOR_ALL_TO_ALLW`.
    public CollectiveCall(Operation operation, @Nullable Buf send, @Nullable Buf recv, long @Nullable [] sendCounts,
            long @Nullable [] sendDispls, long @Nullable [] recvCounts, long @Nullable [] recvDispls, @Nullable Op op,
            int root) {
        this(operation, send, recv, sendCounts, sendDispls, recvCounts, recvDispls, op, root, null, null);
    }

    /// The name of the method that makes calls of an operation, such as `allReduce`.
    public static String nameOf(Operation operation) {
        return operation.method;
    }

    private static String methodOf(String constant) {
        var name = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : Character.toUpperCase(lower.charAt(0)) + lower.substring(1));
        }
        return name.toString();
    }

    /// A call with buffers, op and root only.
    public static CollectiveCall of(Operation operation, @Nullable Buf send, @Nullable Buf recv, @Nullable Op op,
            int root) {
        return new CollectiveCall(operation, send, recv, null, null, null, null, op, root);
    }

    /// A call of `ALL_TO_ALLW` or `NEIGHBOR_ALL_TO_ALLW`; the arrays are kept.
    ///
    /// @param sends null to work in place
    public static CollectiveCall ofPeers(Operation operation, Buf @Nullable [] sends, Buf[] recvs) {
        return new CollectiveCall(operation, null, null, null, null, null, null, null, -1, sends, recvs);
    }
}
