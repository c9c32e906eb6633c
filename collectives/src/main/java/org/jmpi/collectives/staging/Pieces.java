package org.jmpi.collectives.staging;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.collectives.call.BoundCall;
import org.jmpi.collectives.execute.Reduction;
import org.jmpi.collectives.schedule.Problem;
import org.jmpi.spi.CollectiveCall.Operation;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// What one rank does with the pieces of its buffers: copies in, combines its slice, copies out.
///
/// A piece is cut into a slice of whole elements for each rank. Contributions are combined from the last rank down, since
/// an op sets its right operand, in blocks that stay in the core's own cache.
final class Pieces {
    private static final int MOST_BYTES = 512 << 10;
    private static final int BLOCK_BYTES = 8 << 10;

    private final StagingArea area;
    private final MemorySegment memory;
    private final int size;
    private final int rank;
    private final long bytes;
    private final int unit;
    private final int pieceBytes;
    private final Op op;
    private final Datatype type;
    private final Payload source;
    private final @Nullable Payload target;
    /// Whether this rank's own slice is read from the area, too: its buffer has gaps, or gets the result meanwhile.
    private final boolean stagesOwn;
    private long lastStep;
    private long at;
    private int length;
    private int place;

    Pieces(BoundCall call, StagingArea area) {
        this.area = area;
        memory = area.memory();
        Problem problem = call.problem();
        Reduction reduction = call.reduction();
        Payload send = call.send();
        Payload recv = call.recv();
        Payload own = problem.inPlace() || send == null ? recv : send;
        if (reduction == null || own == null) {
            throw new IllegalStateException("a call reduces nothing: operation=" + problem.operation()
                    + "; report this as a bug of jmpi");
        }
        size = problem.size();
        rank = problem.rank();
        bytes = problem.bytes();
        unit = (int) problem.unit();
        pieceBytes = Math.min(area.slot(), MOST_BYTES) / unit * unit;
        op = reduction.op();
        type = reduction.type();
        source = own;
        target = problem.operation() == Operation.ALL_REDUCE || problem.isRoot() ? recv : null;
        stagesOwn = own.equals(target) || own.contiguous() == null;
    }

    /// Begin with the first piece.
    ///
    /// @param steps that were done before
    void begin(long steps) {
        at = 0;
        length = (int) Math.min(pieceBytes, bytes);
        lastStep = steps + 2 * Math.ceilDiv(bytes, pieceBytes);
    }

    /// Number of the last step of all.
    long lastStep() {
        return lastStep;
    }

    /// Whether a piece is to be done.
    boolean isLeft() {
        return at < bytes;
    }

    /// Where the slice of a rank starts in this piece.
    private int slice(int of) {
        return (int) ((long) (length / unit) * of / size) * unit;
    }

    private long contribution(int of) {
        return area.contribution(of) + place;
    }

    private long result(int of) {
        return area.result(of) + place;
    }

    /// Copy in what others combine.
    void contribute() {
        place = area.place(length);
        long slot = contribution(rank);
        if (stagesOwn) {
            source.read(at, memory, slot, length);
            return;
        }
        int start = slice(rank);
        int end = slice(rank + 1);
        source.read(at, memory, slot, start);
        source.read(at + end, memory, slot + end, length - end);
    }

    /// Combine this rank's slice of all contributions.
    void combine() {
        MemorySegment run = target != null && target.isAlive() ? target.contiguous() : null;
        MemorySegment into = run != null ? run : memory;
        long base = run != null ? at : result(rank);
        int end = slice(rank + 1);
        int block = Math.max(1, BLOCK_BYTES / unit) * unit;
        for (int start = slice(rank); start < end; start += block) {
            int count = Math.min(block, end - start);
            combine(into, base, start, count);
            if (run != null) {
                MemorySegment.copy(run, at + start, memory, result(rank) + start, count);
            }
        }
    }

    private void combine(MemorySegment into, long base, int start, int count) {
        int last = size - 1;
        if (isInPlace(last)) {
            source.read(at + start, into, base + start, count);
        } else {
            MemorySegment.copy(memory, contribution(last) + start, into, base + start, count);
        }
        for (int from = last - 1; from >= 0; from--) {
            if (isInPlace(from)) {
                op.apply(own(), at + start, into, base + start, count / unit, type);
            } else {
                op.apply(memory, contribution(from) + start, into, base + start, count / unit, type);
            }
        }
    }

    private boolean isInPlace(int from) {
        return from == rank && !stagesOwn;
    }

    private MemorySegment own() {
        MemorySegment run = source.isAlive() ? source.contiguous() : null;
        if (run == null) {
            throw new IllegalStateException(
                    "the buffer of a collective was closed; keep it until the call is complete");
        }
        return run;
    }

    /// Copy the others' results out, and go on to the next piece.
    void collect() {
        if (target != null) {
            collect(target);
        }
        next();
    }

    private void next() {
        at += length;
        length = (int) Math.min(pieceBytes, bytes - at);
    }

    /// Leave out what is left of a call that failed: later pieces stand where the other ranks expect them.
    void skip() {
        for (next(); isLeft(); next()) {
            place = area.place(length);
        }
    }

    private void collect(Payload into) {
        boolean hasOwn = into.contiguous() != null;
        for (int from = 0; from < size; from++) {
            if (from != rank || !hasOwn) {
                int start = slice(from);
                into.write(at + start, memory, result(from) + start, slice(from + 1) - start);
            }
        }
    }
}
