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
/// @param root       the root, or -1 where there is none
public record CollectiveCall(Operation operation, @Nullable Buf send, @Nullable Buf recv, long @Nullable [] sendCounts,
        long @Nullable [] sendDispls, long @Nullable [] recvCounts, long @Nullable [] recvDispls, @Nullable Op op,
        int root) {

    /// The collectives of MPI-4.1 chapter 6.
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
        /// §6.9.1.
        REDUCE,
        /// §6.9.6.
        ALL_REDUCE,
        /// §6.10.
        REDUCE_SCATTER,
        /// §6.11.1.
        SCAN,
        /// §6.11.2.
        EXSCAN
    }

    /// The name of the method that makes calls of an operation, such as `allReduce`.
    public static String nameOf(Operation operation) {
        var name = new StringBuilder();
        for (String word : operation.name().split("_", -1)) {
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
}
