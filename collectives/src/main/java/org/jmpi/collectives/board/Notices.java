package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import org.jmpi.Buf;
import org.jmpi.collectives.shared.Shape;
import org.jmpi.spi.CollectiveCall;
import org.jmpi.spi.Payload;

/// What the ranks last left to the ordinary collectives, for those that wait in vain for a line: calls that differ in
/// length may differ in the way they go.
///
/// ```
/// for each rank: a line of 64 bytes
///     word 0   number of the call, from 1 on, written last (release)
///     word 1   its Shape
/// ```
///
/// A rank writes its line at every such call, and nobody waits until it is read: a later call may stand there. The shape
/// is of that call if the number is the same before and after.
final class Notices {
    private static final long LINE = 64;
    private static final long SHAPE = 8;
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    private final MemorySegment memory;
    private final int rank;

    /// @param memory [#bytes] bytes, zero at first
    Notices(MemorySegment memory, int rank) {
        this.memory = memory;
        this.rank = rank;
    }

    /// Bytes of the notices.
    static long bytes(int size) {
        return size * LINE;
    }

    /// Tell that this rank's call of a number goes the ordinary way.
    void tell(long number, CollectiveCall call) {
        long line = rank * LINE;
        LONG.setRelease(memory, line, 0L);
        VarHandle.storeStoreFence();
        memory.set(ValueLayout.JAVA_LONG, line + SHAPE, shape(call));
        LONG.setRelease(memory, line, number);
    }

    /// Require that the call of this number, which is a tiny one here, isn't an ordinary one on another rank.
    ///
    /// @throws org.jmpi.MpiException of class TRUNCATE
    void requireTiny(long number, CollectiveCall own, int other) {
        long line = other * LINE;
        if ((long) LONG.getAcquire(memory, line) != number) {
            return;
        }
        long shape = memory.get(ValueLayout.JAVA_LONG, line + SHAPE);
        VarHandle.loadLoadFence();
        if ((long) LONG.getAcquire(memory, line) == number) {
            throw Shape.disagreement(shape(own), shape, other);
        }
    }

    private static long shape(CollectiveCall call) {
        Buf own = call.send() != null ? call.send() : call.recv();
        return Shape.of(call, null, own instanceof Payload payload ? payload.packedSize() : 0);
    }
}
