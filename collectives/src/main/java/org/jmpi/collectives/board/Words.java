package org.jmpi.collectives.board;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.spi.Payload;

/// Copies of a few bytes, word by word where the buffer has no gaps: a copy by the JVM's own means takes several times as
/// long.
final class Words {
    private Words() {
    }

    /// Copy bytes of a payload.
    static void read(Payload source, long from, MemorySegment target, long offset, int length) {
        MemorySegment run = source.contiguous();
        if (run != null && source.isAlive()) {
            copy(run, from, target, offset, length);
        } else {
            source.read(from, target, offset, length);
        }
    }

    /// Fill bytes of a writable payload.
    static void write(Payload target, long at, MemorySegment source, long offset, int length) {
        MemorySegment run = target.contiguous();
        if (run != null && target.isAlive()) {
            copy(source, offset, run, at, length);
        } else {
            target.write(at, source, offset, length);
        }
    }

    /// Copy bytes between segments that don't overlap.
    static void copy(MemorySegment from, long fromOffset, MemorySegment to, long toOffset, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            to.set(ValueLayout.JAVA_LONG_UNALIGNED, toOffset + i,
                    from.get(ValueLayout.JAVA_LONG_UNALIGNED, fromOffset + i));
        }
        for (; i < length; i++) {
            to.set(ValueLayout.JAVA_BYTE, toOffset + i, from.get(ValueLayout.JAVA_BYTE, fromOffset + i));
        }
    }
}
