package org.jmpi.collectives.execute;

import java.lang.foreign.MemorySegment;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.collectives.schedule.Region;
import org.jmpi.collectives.schedule.Step;
import org.jmpi.spi.Payload;
import org.jmpi.spi.ReducingPayload;
import org.jspecify.annotations.Nullable;

/// Does the copies and reductions of a schedule.
///
/// Memory without gaps is worked on in place, a device's by the device where that is worth it; all else goes through a
/// piece of scratch, in whole elements.
final class LocalSteps {
    private static final long PIECE_BYTES = 64 << 10;

    private final Spaces spaces;
    private final @Nullable Reduction reduction;
    private final ScratchPool pool;

    LocalSteps(Spaces spaces, @Nullable Reduction reduction, ScratchPool pool) {
        this.spaces = spaces;
        this.reduction = reduction;
        this.pool = pool;
    }

    /// Do one step.
    void perform(Step.Local step) {
        if (step.isReduction()) {
            reduce(step.from(), step.to());
        } else {
            copy(step.from(), step.to());
        }
    }

    private void copy(Region from, Region to) {
        Payload source = spaces.of(from);
        Payload target = spaces.of(to);
        MemorySegment direct = ReducingPayload.run(source);
        if (direct != null) {
            target.write(to.offset(), direct, from.offset(), from.length());
            return;
        }
        direct = target.contiguous();
        if (direct != null) {
            source.read(from.offset(), direct, to.offset(), from.length());
        } else if (!(target instanceof ReducingPayload reducing
                && reducing.copy(source, from.offset(), to.offset(), from.length()))) {
            copyThroughScratch(source, from, target, to);
        }
    }

    private void copyThroughScratch(Payload source, Region from, Payload target, Region to) {
        Scratch piece = pool.acquire(Math.min(PIECE_BYTES, from.length()));
        for (long done = 0; done < from.length(); done += PIECE_BYTES) {
            long length = Math.min(PIECE_BYTES, from.length() - done);
            source.read(from.offset() + done, piece.memory(), 0, length);
            target.write(to.offset() + done, piece.memory(), 0, length);
        }
        pool.release(piece);
    }

    private void reduce(Region in, Region inOut) {
        if (reduction == null) {
            throw new MpiException(ErrorClass.INTERN,
                    "a schedule reduces without an op: region=" + in + "; report this as a bug of jmpi");
        }
        Payload source = spaces.of(in);
        Payload target = spaces.of(inOut);
        MemorySegment left = ReducingPayload.run(source);
        MemorySegment right = ReducingPayload.run(target);
        if (left != null && right != null) {
            apply(reduction, left, in.offset(), right, inOut.offset(), in.length());
        } else if (!(target instanceof ReducingPayload reducing && reducing.combine(source, in.offset(),
                inOut.offset(), in.length(), reduction.op(), reduction.type()))) {
            reduceThroughScratch(reduction, in, inOut);
        }
    }

    private void reduceThroughScratch(Reduction by, Region in, Region inOut) {
        long unit = by.type().size();
        long most = Math.min(in.length(), Math.max(1, PIECE_BYTES / unit) * unit);
        Scratch operands = pool.acquire(2 * most);
        MemorySegment memory = operands.memory();
        for (long done = 0; done < in.length(); done += most) {
            long length = Math.min(most, in.length() - done);
            spaces.of(in).read(in.offset() + done, memory, 0, length);
            spaces.of(inOut).read(inOut.offset() + done, memory, most, length);
            apply(by, memory, 0, memory, most, length);
            spaces.of(inOut).write(inOut.offset() + done, memory, most, length);
        }
        pool.release(operands);
    }

    private static void apply(Reduction by, MemorySegment in, long inOffset, MemorySegment inOut,
            long inOutOffset,
            long bytes) {
        by.op().apply(in, inOffset, inOut, inOutOffset, bytes / by.type().size(), by.type());
    }
}
