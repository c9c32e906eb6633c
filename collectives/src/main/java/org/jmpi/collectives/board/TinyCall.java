package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// What one rank does in the round of a tiny call.
///
/// @param call   whose it is
/// @param first  the first rank whose line it needs
/// @param end    one behind the last
/// @param writes whether it writes a line
/// @param source what it writes, null for nothing
/// @param target what it gets, null for nothing
/// @param length bytes of payload
/// @param sum    where it combines if the target has gaps; null where it combines nothing
record TinyCall(CollectiveCall call, int first, int end, boolean writes, @Nullable Payload source,
        @Nullable Payload target, int length, @Nullable MemorySegment sum) {

    /// Whether a call is short enough, and of the right kind. Looks at nothing but what is equal on all ranks.
    static boolean isTiny(CollectiveCall call) {
        return switch (call.operation()) {
            case BARRIER -> true;
            case BCAST, REDUCE, ALL_REDUCE -> own(call) instanceof Payload own && own.packedSize() <= Track.PAYLOAD;
            default -> false;
        };
    }

    private static @Nullable Buf own(CollectiveCall call) {
        return call.send() != null ? call.send() : call.recv();
    }

    /// Whether a call is certainly right; one that isn't is to be checked as any other.
    static boolean isPlain(CollectiveCall call, int rank, int size) {
        return switch (call.operation()) {
            case BARRIER -> true;
            case BCAST -> isRank(call.root(), size) && (rank == call.root() || isWritable(call.recv()));
            case REDUCE -> isRank(call.root(), size) && isCombinable(call)
                    && (rank != call.root() || isPlainTarget(call));
            default -> isCombinable(call) && isPlainTarget(call);
        };
    }

    private static boolean isRank(int root, int size) {
        return root >= 0 && root < size;
    }

    private static boolean isWritable(@Nullable Buf buf) {
        return buf != null && !buf.readOnly();
    }

    private static boolean isCombinable(CollectiveCall call) {
        Op op = call.op();
        Buf own = own(call);
        return op != null && own != null && op.supports(own.datatype());
    }

    private static boolean isPlainTarget(CollectiveCall call) {
        Buf send = call.send();
        Buf recv = call.recv();
        return isWritable(recv) && recv != null && (send == null
                || send.datatype() == recv.datatype() && send.count() == recv.count());
    }

    /// The part of a rank in a call that was checked.
    static TinyCall of(CollectiveCall call, int rank, int size) {
        boolean atRoot = rank == call.root();
        Payload own = (Payload) own(call);
        int length = own == null ? 0 : (int) own.packedSize();
        Payload recv = (Payload) call.recv();
        return switch (call.operation()) {
            case BARRIER -> new TinyCall(call, 0, size, true, null, null, 0, null);
            case BCAST -> atRoot ? new TinyCall(call, 0, 0, true, own, null, length, null)
                    : new TinyCall(call, call.root(), call.root() + 1, false, null, own, length, null);
            case REDUCE -> atRoot ? combining(call, size, own, recv, length)
                    : new TinyCall(call, 0, 0, true, own, null, length, null);
            default -> combining(call, size, own, recv, length);
        };
    }

    private static TinyCall combining(CollectiveCall call, int size, @Nullable Payload own, @Nullable Payload recv,
            int length) {
        MemorySegment sum = MemorySegment.ofArray(new long[Track.PAYLOAD / Long.BYTES]);
        return new TinyCall(call, 0, size, true, own, recv, length, sum);
    }

    /// Whether all ranks write lines that this one reads.
    boolean readsAll(int size) {
        return end - first == size;
    }

    /// Whether others than the root read what this rank writes.
    boolean isForAll() {
        return call.operation() != Operation.REDUCE;
    }

    /// Take what the lines of a round hold; all it needs are there.
    void take(Track track, long round) {
        Op op = call.op();
        Buf own = own(call);
        if (target == null || own == null || length == 0) {
            return;
        }
        if (sum == null || op == null) {
            Words.write(target, track.memory(), track.payload(round, first), length);
            return;
        }
        MemorySegment run = target.contiguous();
        if (run != null && target.isAlive()) {
            combine(track, round, run, op, own.datatype());
        } else {
            combine(track, round, sum, op, own.datatype());
            target.write(0, sum, 0, length);
        }
    }

    /// Combine from the last rank down: an op sets its right operand.
    private void combine(Track track, long round, MemorySegment into, Op op, Datatype type) {
        long count = length / type.size();
        Words.copy(track.memory(), track.payload(round, end - 1), into, 0, length);
        for (int writer = end - 2; writer >= 0; writer--) {
            op.apply(track.memory(), track.payload(round, writer), into, 0, count, type);
        }
    }
}
