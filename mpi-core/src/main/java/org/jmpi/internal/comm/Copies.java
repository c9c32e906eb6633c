package org.jmpi.internal.comm;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.spi.Payload;

/// Packed copies of messages, of any length: on the heap where small, in native memory where large.
final class Copies {
    private static final long HEAP_LIMIT = 1 << 20;

    private Copies() {
    }

    /// The bytes of `source` as they are now. Native memory goes with the last reference to the copy.
    static Payload of(Payload source) {
        long bytes = source.packedSize();
        MemorySegment copy = bytes <= HEAP_LIMIT ? MemorySegment.ofArray(new byte[(int) bytes]) : allocate(bytes);
        source.read(0, copy, 0, bytes);
        return (Payload) Buf.of(copy);
    }

    private static MemorySegment allocate(long bytes) {
        try {
            return Arena.ofAuto().allocate(bytes, Long.BYTES);
        } catch (OutOfMemoryError e) {
            throw new MpiException(ErrorClass.NO_MEM,
                    "no memory for a copy of the message: wanted=" + bytes + " bytes; send without buffering", e);
        }
    }
}
