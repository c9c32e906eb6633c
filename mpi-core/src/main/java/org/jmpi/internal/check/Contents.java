package org.jmpi.internal.check;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.internal.datatype.TypeSignature;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// What of a call's data the standard makes equal on all ranks (MPI-4.1 chapter 6).
///
/// Where ranks may differ in pairs only, as in gatherv and allToAllv, nothing is compared here: the lengths of the messages
/// are checked when they arrive.
///
/// @param call   the call, found well-formed by itself
/// @param size   number of ranks
/// @param isRoot whether this rank is the root
record Contents(CollectiveCall call, int size, boolean isRoot) {

    TypeSignature signature() {
        return switch (call.operation()) {
            case BCAST, REDUCE, ALL_REDUCE, SCAN, EXSCAN, REDUCE_SCATTER -> whole(sendOrRecv());
            case GATHER -> isRoot ? block(call.recv()) : whole(sendOrRecv());
            case SCATTER -> isRoot ? block(sendOrRecv()) : whole(call.recv());
            case ALL_GATHER, ALL_TO_ALL -> block(call.recv());
            case ALL_GATHERV -> all(call.recv(), call.recvCounts());
            default -> TypeSignature.NONE;
        };
    }

    /// A hash of the lengths of all ranks' blocks in bytes, where they must be equal.
    int counts() {
        return switch (call.operation()) {
            case REDUCE_SCATTER -> lengths(sendOrRecv(), call.recvCounts());
            case ALL_GATHERV -> lengths(call.recv(), call.recvCounts());
            default -> 0;
        };
    }

    private @Nullable Buf sendOrRecv() {
        return call.send() != null ? call.send() : call.recv();
    }

    private static TypeSignature whole(@Nullable Buf buf) {
        return buf == null ? TypeSignature.NONE : TypeSignature.of(buf);
    }

    private TypeSignature block(@Nullable Buf buf) {
        return buf == null ? TypeSignature.NONE : TypeSignature.of(buf.datatype(), buf.count() / size);
    }

    private static TypeSignature all(@Nullable Buf buf, long @Nullable [] counts) {
        return buf == null || counts == null ? TypeSignature.NONE
                : TypeSignature.of(buf.datatype(), Arrays.stream(counts).sum());
    }

    private static int lengths(@Nullable Buf buf, long @Nullable [] counts) {
        if (buf == null || counts == null) {
            return 0;
        }
        long elementBytes = buf.datatype().size();
        return Arrays.hashCode(Arrays.stream(counts).map(count -> count * elementBytes).toArray());
    }
}
