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
/// @param offset in the source, from where on it writes
/// @param target what it gets, null for nothing
/// @param length bytes of payload in a line
/// @param from   where in a line the block starts that it takes, where it combines nothing
/// @param block  bytes of that; the target has one of each line
/// @param sum    where it combines if the target has gaps; null where it combines nothing
record TinyCall(CollectiveCall call, int first, int end, boolean writes, @Nullable Payload source, long offset,
        @Nullable Payload target, int length, int from, int block, @Nullable MemorySegment sum) {

    /// Whether a call is short enough, and of the right kind. Looks at nothing but what is equal on all ranks.
    static boolean isTiny(CollectiveCall call, int rank, int size) {
        long bytes = switch (call.operation()) {
            case BARRIER -> 0;
            case BCAST, REDUCE, ALL_REDUCE, ALL_TO_ALL -> bytes(own(call));
            case GATHER, ALL_GATHER -> call.send() != null ? bytes(call.send()) : bytes(call.recv()) / size;
            case SCATTER -> rank == call.root() ? bytes(call.send())
                    : Math.min(bytes(call.recv()), Track.PAYLOAD + 1) * size;
            default -> Long.MAX_VALUE;
        };
        return bytes <= Track.PAYLOAD;
    }

    /// Bytes of a buffer; too many where there is none or one of another kind.
    private static long bytes(@Nullable Buf buf) {
        return buf instanceof Payload payload ? payload.packedSize() : Long.MAX_VALUE;
    }

    private static @Nullable Buf own(CollectiveCall call) {
        return call.send() != null ? call.send() : call.recv();
    }

    /// Whether a call is certainly right; one that isn't is to be checked as any other.
    static boolean isPlain(CollectiveCall call, int rank, int size) {
        Buf send = call.send();
        Buf recv = call.recv();
        boolean isRoot = rank == call.root();
        return switch (call.operation()) {
            case BARRIER -> true;
            case BCAST -> isRank(call.root(), size) && (isRoot || isWritable(recv));
            case REDUCE -> isRank(call.root(), size) && isCombinable(call)
                    && (!isRoot || isPlainTarget(send, 1, recv, 1));
            case ALL_REDUCE -> isCombinable(call) && isPlainTarget(send, 1, recv, 1);
            case ALL_GATHER -> isPlainTarget(send, size, recv, 1) && isDivided(recv, size);
            case ALL_TO_ALL -> isPlainTarget(send, 1, recv, 1) && isDivided(recv, size);
            case GATHER -> isRank(call.root(), size)
                    && (isRoot ? isPlainTarget(send, size, recv, 1) && isDivided(recv, size) : send != null);
            default -> isRank(call.root(), size) && (isRoot
                    ? isDivided(send, size) && (recv == null || isPlainTarget(send, 1, recv, size))
                    : isWritable(recv));
        };
    }

    private static boolean isRank(int root, int size) {
        return root >= 0 && root < size;
    }

    private static boolean isWritable(@Nullable Buf buf) {
        return buf != null && !buf.readOnly();
    }

    private static boolean isDivided(@Nullable Buf buf, int size) {
        return buf != null && buf.count() % size == 0;
    }

    private static boolean isCombinable(CollectiveCall call) {
        Op op = call.op();
        Buf own = own(call);
        return op != null && own != null && op.supports(own.datatype());
    }

    /// Whether a buffer can take what is sent, where either may be many times as long as the other.
    private static boolean isPlainTarget(@Nullable Buf send, int sends, @Nullable Buf recv, int receives) {
        return isWritable(recv) && recv != null && (send == null
                || send.datatype() == recv.datatype() && send.count() * sends == recv.count() * receives);
    }

    /// The part of a rank in a call that was checked.
    static TinyCall of(CollectiveCall call, int rank, int size) {
        Payload send = (Payload) call.send();
        Payload recv = (Payload) call.recv();
        Payload own = send != null ? send : recv;
        int bytes = own == null ? 0 : (int) own.packedSize();
        int root = call.root();
        boolean isRoot = rank == root;
        return switch (call.operation()) {
            case BARRIER -> new TinyCall(call, 0, size, true, null, 0, null, 0, 0, 0, null);
            case BCAST -> isRoot ? writing(call, own, bytes)
                    : new TinyCall(call, root, root + 1, false, null, 0, own, bytes, 0, bytes, null);
            case REDUCE -> isRoot ? combining(call, size, own, recv, bytes) : writing(call, own, bytes);
            case ALL_REDUCE -> combining(call, size, own, recv, bytes);
            case GATHER -> isRoot ? gathering(call, rank, size, bytes) : writing(call, own, bytes);
            case ALL_GATHER -> gathering(call, rank, size, bytes);
            case SCATTER -> {
                int block = isRoot ? bytes / size : bytes;
                yield isRoot && recv == null ? writing(call, send, bytes)
                        : new TinyCall(call, root, root + 1, isRoot, isRoot ? send : null, 0, recv, block * size,
                                rank * block, block, null);
            }
            default -> new TinyCall(call, 0, size, true, own, 0, recv, bytes, rank * (bytes / size), bytes / size,
                    null);
        };
    }

    private static TinyCall writing(CollectiveCall call, @Nullable Payload own, int length) {
        return new TinyCall(call, 0, 0, true, own, 0, null, length, 0, 0, null);
    }

    private static TinyCall combining(CollectiveCall call, int size, @Nullable Payload own, @Nullable Payload recv,
            int length) {
        MemorySegment sum = MemorySegment.ofArray(new long[Track.PAYLOAD / Long.BYTES]);
        return new TinyCall(call, 0, size, true, own, 0, recv, length, 0, 0, sum);
    }

    private static TinyCall gathering(CollectiveCall call, int rank, int size, int bytes) {
        Payload recv = (Payload) call.recv();
        boolean inPlace = call.send() == null;
        int block = inPlace ? bytes / size : bytes;
        return new TinyCall(call, 0, size, true, inPlace ? recv : (Payload) call.send(), inPlace ? rank * block : 0,
                recv, block, 0, block, null);
    }

    /// Whether all ranks write lines that this one reads.
    boolean readsAll(int size) {
        return end - first == size;
    }

    /// Whether others than the root read what this rank writes.
    boolean isForAll() {
        return call.operation() != Operation.REDUCE && call.operation() != Operation.GATHER;
    }

    /// Take what the lines of a round hold; all it needs are there.
    void take(Track track, long round) {
        if (target == null || length == 0) {
            return;
        }
        if (sum == null) {
            for (int writer = first; writer < end; writer++) {
                Words.write(target, (long) (writer - first) * block, track.memory(),
                        track.payload(round, writer) + from, block);
            }
            return;
        }
        Op op = call.op();
        Buf own = own(call);
        MemorySegment run = target.contiguous();
        if (op == null || own == null) {
            throw new AssertionError("a reduction was checked: call=" + call);
        }
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
