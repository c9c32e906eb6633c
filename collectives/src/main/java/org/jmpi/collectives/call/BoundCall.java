package org.jmpi.collectives.call;

import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.collectives.execute.PeerPayloads;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.collectives.schedule.Blocks;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Schedule;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// A call that was checked: the problem, and the buffers behind its spaces.
///
/// @param problem   what is to be done
/// @param send      the SEND space, null where this rank has none
/// @param recv      the RECV space, null where this rank has none
/// @param reduction op and type, null where nothing is reduced
public record BoundCall(Problem problem, @Nullable Payload send, @Nullable Payload recv,
        @Nullable Reduction reduction) {

    /// A call that reduces nothing.
    static BoundCall moving(Problem problem, @Nullable Buf send, @Nullable Buf recv) {
        return new BoundCall(problem, (Payload) send, (Payload) recv, null);
    }

    /// A call that combines data.
    static BoundCall reducing(Problem problem, @Nullable Buf send, @Nullable Buf recv, Reduction reduction) {
        return new BoundCall(problem, (Payload) send, (Payload) recv, reduction);
    }

    /// Refuse buffers that the schedule would misuse: a read-only one written, or one written while it is
    /// sent from.
    ///
    /// Overlap is seen where both buffers are without gaps, and, where blocks are listed, between blocks of
    /// one rank.
    ///
    /// @throws IllegalArgumentException with what to pass instead
    public void check(Schedule schedule) {
        if (recv == null || !schedule.writesRecv()) {
            return;
        }
        if (recv instanceof Buf buf && buf.readOnly()) {
            throw new IllegalArgumentException(
                    "the receive buffer is read-only: operation=" + problem.operation()
                            + ", count=" + buf.count() + "; pass a writable one");
        }
        if (send != null && schedule.readsSend() && overlaps(send, recv)) {
            throw new IllegalArgumentException(
                    "send and receive buffer overlap: operation=" + problem.operation()
                            + ", send=" + send.packedSize() + " bytes, receive=" + recv.packedSize()
                            + " bytes; use the form with one buffer to work in place");
        }
    }

    private boolean overlaps(Payload from, Payload to) {
        if (from instanceof PeerPayloads sources && to instanceof PeerPayloads targets) {
            return sources.overlaps(targets);
        }
        MemorySegment source = from.contiguous();
        MemorySegment target = to.contiguous();
        if (source == null || target == null) {
            return false;
        }
        Blocks sources = problem.sources();
        Blocks targets = problem.targets();
        int outgoing = problem.outgoing();
        int incoming = problem.incoming();
        if (sources instanceof Blocks.Even && targets instanceof Blocks.Even) {
            return overlap(source.asSlice(0, sources.end(outgoing)), target.asSlice(0, targets.end(incoming)));
        }
        for (int rank = 0; rank < Math.min(outgoing, incoming); rank++) {
            if (overlap(slice(source, problem.source(rank)), slice(target, problem.target(rank)))) {
                return true;
            }
        }
        return false;
    }

    private static MemorySegment slice(MemorySegment memory, Region region) {
        return memory.asSlice(region.length() == 0 ? 0 : region.offset(), region.length());
    }

    private static boolean overlap(MemorySegment a, MemorySegment b) {
        return a.byteSize() > 0 && b.byteSize() > 0 && a.asOverlappingSlice(b).isPresent();
    }
}
