package org.jmpi.internal.check;

import java.lang.foreign.MemorySegment;
import java.util.zip.CRC32C;
import org.jmpi.Buf;
import org.jmpi.spi.Payload;
import org.jspecify.annotations.Nullable;

/// Checksums of buffers' data, by which a change is seen.
final class Sums {
    private static final int STEP = 8_192;

    private Sums() {
    }

    /// The sum of the packed bytes; 0 of no buffer, and of memory that was closed.
    static long of(@Nullable Buf buf) {
        if (!(buf instanceof Payload payload) || !payload.isAlive()) {
            return 0;
        }
        byte[] bytes = new byte[(int) Math.min(STEP, payload.packedSize())];
        MemorySegment segment = MemorySegment.ofArray(bytes);
        CRC32C sum = new CRC32C();
        for (long at = 0; at < payload.packedSize(); at += bytes.length) {
            int length = (int) Math.min(bytes.length, payload.packedSize() - at);
            payload.read(at, segment, 0, length);
            sum.update(bytes, 0, length);
        }
        return sum.getValue();
    }
}
