package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.DirectPayload;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Combines what all ranks have written, from the last rank down, since an op sets its right operand, and in blocks that
/// stay in the core's own cache. All combine in rank order, so all get the same bits.
abstract class StagedReduction extends Staged {
    /// Pieces of 512 KiB stay in the second-level cache until the others read them.
    static final int PIECE = 512 << 10;
    private static final int BLOCK_BYTES = 8 << 10;
    /// Bytes from which a device may be better off without the host's memory.
    private static final long ASKED_FROM = 128 << 10;

    final int unit;
    /// This rank's contribution.
    final Payload own;
    /// Whether it is read from the area, too: its buffer has gaps, or gets the result meanwhile.
    final boolean stagesOwn;
    private final Reduction reduction;
    private final boolean prefersMessages;

    /// @param result where this rank's result goes
    StagedReduction(BoundCall call, StagingArea area, long total, int most, @Nullable Payload result) {
        super(call, area, total, most);
        Reduction known = call.reduction();
        if (known == null) {
            throw missing("op");
        }
        reduction = known;
        unit = (int) problem.unit();
        own = source();
        stagesOwn = own.equals(result) || own.contiguous() == null;
        prefersMessages = isDirect(call.send()) && isDirect(call.recv());
    }

    /// Whether a buffer is a device's that combines there what comes out of another's without the host. Messages are of a
    /// rank's part of the elements, about.
    private boolean isDirect(@Nullable Payload buffer) {
        long part = problem.bytes() / size;
        return buffer == null || buffer instanceof DirectPayload direct && part >= direct.shortestDirect()
                && reduction.isFor(buffer, part);
    }

    @Override
    final boolean asksAtFirst() {
        return problem.bytes() >= ASKED_FROM;
    }

    @Override
    final boolean prefersMessages() {
        return prefersMessages;
    }

    /// Where this rank's result of a whole buffer goes; null where it gets none.
    static @Nullable Payload result(BoundCall call) {
        return call.problem().operation() == Operation.ALL_REDUCE || call.problem().isRoot() ? call.recv() : null;
    }

    /// Bytes of whole elements that are combined at once.
    final int block() {
        return Math.max(1, BLOCK_BYTES / unit) * unit;
    }

    /// Combine a run of all contributions into a result, or by way of spare memory into one that has gaps.
    ///
    /// @param place  of the run in each rank's memory
    /// @param source of the run in this rank's buffer
    /// @param target of the run in the result
    /// @param spare  bytes that nobody else reads or writes in this step
    final void deliver(int place, long source, Payload result, long target, long spare, int bytes) {
        MemorySegment run = run(result);
        for (int start = 0; start < bytes; start += block()) {
            int count = Math.min(block(), bytes - start);
            combine(place + start, source + start, run == null ? memory : run,
                    (run == null ? spare : target) + start, count);
        }
        if (run == null && bytes > 0) {
            result.write(target, memory, spare, bytes);
        }
    }

    /// Combine some bytes of all contributions.
    ///
    /// @param place  of them in each rank's memory
    /// @param source of them in this rank's buffer
    final void combine(int place, long source, MemorySegment into, long target, int bytes) {
        int last = size - 1;
        if (isReadInPlace(last)) {
            own.read(source, into, target, bytes);
        } else {
            MemorySegment.copy(memory, area.at(last, place), into, target, bytes);
        }
        for (int from = last - 1; from >= 0; from--) {
            if (isReadInPlace(from)) {
                apply(ownRun(), source, into, target, bytes);
            } else {
                apply(memory, area.at(from, place), into, target, bytes);
            }
        }
    }

    private boolean isReadInPlace(int from) {
        return from == rank && !stagesOwn;
    }

    private MemorySegment ownRun() {
        MemorySegment run = run(own);
        if (run == null) {
            throw missing("run of bytes");
        }
        return run;
    }

    private void apply(MemorySegment in, long source, MemorySegment into, long target, int bytes) {
        reduction.op().apply(in, source, into, target, bytes / unit, reduction.type());
    }
}
