package org.jmpi.internal.check;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jmpi.Communicator;
import org.jmpi.internal.datatype.TypeSignature;
import org.jmpi.spi.CollectiveCall;
import org.jspecify.annotations.Nullable;

/// What of a call's data the standard makes equal on all ranks (MPI-4.1 chapter 6).
///
/// In one group that is what all ranks call with. Of two groups, what all ranks of one give must equal what all ranks of the
/// other get; with a root only one way is used, and the other ranks of its group have no part. Where ranks may differ in
/// pairs only, as in gatherv and allToAllv, nothing is compared here: the lengths of the messages are checked when they
/// arrive.
///
/// @param call    the call, found well-formed by itself
/// @param parties who calls
/// @param rank    this rank
record Contents(CollectiveCall call, Parties parties, int rank) {

    /// What must equal what the others give, or get of this rank's group; null where this rank has no part.
    @Nullable
    TypeSignature gives() {
        return parties.areTwo() ? givesAcross() : inOneGroup();
    }

    /// What must equal what the other of two groups gives; null where this rank has no part.
    @Nullable
    TypeSignature gets() {
        return parties.areTwo() ? getsAcross() : null;
    }

    private TypeSignature inOneGroup() {
        boolean isRoot = call.root() == rank;
        return switch (call.operation()) {
            case BCAST, REDUCE, ALL_REDUCE, SCAN, EXSCAN, REDUCE_SCATTER, REDUCE_SCATTER_BLOCK -> whole(sendOrRecv());
            case GATHER -> isRoot ? block(call.recv()) : whole(sendOrRecv());
            case SCATTER -> isRoot ? block(sendOrRecv()) : whole(call.recv());
            case ALL_GATHER, ALL_TO_ALL -> block(call.recv());
            case ALL_GATHERV -> all(call.recv(), call.recvCounts());
            default -> TypeSignature.NONE;
        };
    }

    private @Nullable TypeSignature givesAcross() {
        return switch (call.operation()) {
            case BCAST -> call.root() == Communicator.ROOT ? part(call.recv(), 1, 1) : null;
            case SCATTER, ALL_TO_ALL -> part(call.send(), 1, parties.sizeAcross(rank));
            case GATHER, ALL_GATHER, REDUCE, ALL_REDUCE, REDUCE_SCATTER, REDUCE_SCATTER_BLOCK ->
                    part(call.send(), 1, 1);
            default -> null;
        };
    }

    private @Nullable TypeSignature getsAcross() {
        return switch (call.operation()) {
            case BCAST -> call.root() == Communicator.ROOT ? null : part(call.recv(), 1, 1);
            case GATHER, ALL_GATHER, ALL_TO_ALL -> part(call.recv(), 1, parties.sizeAcross(rank));
            case SCATTER, REDUCE, ALL_REDUCE -> part(call.recv(), 1, 1);
            case REDUCE_SCATTER_BLOCK -> part(call.recv(), parties.sizeAround(rank), 1);
            case REDUCE_SCATTER, ALL_GATHERV -> all(call.recv(), call.recvCounts());
            default -> null;
        };
    }

    /// A hash of the lengths of all ranks' blocks in bytes, where they must be equal in a group.
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
        return buf == null ? TypeSignature.NONE : TypeSignature.of(buf.datatype(), buf.count() / parties.size());
    }

    /// A buffer so many times, or one of so many blocks of it; null where there is no buffer.
    private static @Nullable TypeSignature part(@Nullable Buf buf, long times, long blocks) {
        return buf == null ? null : TypeSignature.of(buf.datatype(), buf.count() * times / blocks);
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
