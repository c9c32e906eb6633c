package org.jmpi.gpu.internal.device;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.spi.Payload;

/// Copies one payload to another of the same length.
final class PayloadCopy {
    private static final long PIECE = 1 << 20;

    private PayloadCopy() {
    }

    static void copy(Payload from, Payload to) {
        MemorySegment source = from.contiguous();
        MemorySegment target = to.contiguous();
        long length = from.packedSize();
        if (source != null) {
            to.write(0, source, 0, length);
        } else if (target != null) {
            from.read(0, target, 0, length);
        } else {
            inPieces(from, to, length);
        }
    }

    private static void inPieces(Payload from, Payload to, long length) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment piece = arena.allocate(Math.min(PIECE, length), Long.BYTES);
            for (long done = 0; done < length; done += PIECE) {
                long bytes = Math.min(PIECE, length - done);
                from.read(done, piece, 0, bytes);
                to.write(done, piece, 0, bytes);
            }
        }
    }
}
