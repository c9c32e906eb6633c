package org.jmpi.collectives.shared;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;

/// A word a rank in shared memory, zero until the rank never touches that memory again. Thread-safe.
///
/// @param memory that is shared
/// @param first  offset of rank 0's word
/// @param stride bytes from one rank's word to the next one's
/// @param size   ranks
public record LeaveFlags(MemorySegment memory, long first, long stride, int size) {
    private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

    /// Say that a rank never touches the memory again.
    public void leave(int rank) {
        // release, paired with the acquire in areAllSet: all that the rank did there stands before it
        LONG.setRelease(memory, first + rank * stride, 1L);
    }

    /// Whether no rank will touch the memory again.
    public boolean areAllSet() {
        for (int rank = 0; rank < size; rank++) {
            if ((long) LONG.getAcquire(memory, first + rank * stride) == 0) {
                return false;
            }
        }
        return true;
    }
}
