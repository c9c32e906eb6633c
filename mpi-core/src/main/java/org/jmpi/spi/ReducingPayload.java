package org.jmpi.spi;

import java.lang.foreign.MemorySegment;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jspecify.annotations.Nullable;

/// A payload in memory of its own kind, in which elements are combined where they lie: that of a device, by its kernels.
/// What it declines is done in host memory, through reads and writes.
///
/// Lengths are of whole elements. All methods block until what they do is done, behind what the device was given before.
public interface ReducingPayload extends Payload {

    /// The packed stream as one segment, behind all that was begun there, where it is this process's memory after all and
    /// has no gaps; else null. Good until something else is begun there.
    ///
    /// @throws IllegalStateException where the memory was closed
    @Nullable
    MemorySegment settled();

    /// Whether it is worth it to combine so many bytes of elements here, rather than in host memory.
    boolean combines(Op op, Datatype type, long bytes);

    /// Set stream bytes `offset` to `offset + length` to `from op` themselves, element by element.
    ///
    /// @param from the left operand, from `fromOffset` on
    /// @param type of the elements of both
    /// @return whether it did; else nothing has changed
    boolean combine(Payload from, long fromOffset, long offset, long length, Op op, Datatype type);

    /// Copy stream bytes of another payload here.
    ///
    /// @return whether it did; else nothing has changed
    boolean copy(Payload from, long fromOffset, long offset, long length);

    /// Memory beside this, of at least so many undefined bytes; null where there is none.
    @Nullable
    Payload borrow(long bytes);

    /// Give back what [#borrow] gave; nothing uses it any more.
    void giveBack(Payload borrowed);

    /// The packed stream of any payload as one segment to be used at once, or null.
    static @Nullable MemorySegment run(Payload payload) {
        MemorySegment run = payload.contiguous();
        return run == null && payload instanceof ReducingPayload reducing ? reducing.settled() : run;
    }
}
