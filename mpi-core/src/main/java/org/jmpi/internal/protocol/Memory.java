package org.jmpi.internal.protocol;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.Payload;

/// Addresses of payloads that other processes, or the kernel on their behalf, can read and write.
final class Memory {
    private Memory() {
    }

    /// Address of a range of a payload that stands in native memory without gaps, else 0.
    static long rawAddress(Payload payload, long offset, long length) {
        MemorySegment run = payload.contiguous();
        return run != null && run.isNative() && length > 0 && payload.isAlive() ? run.address() + offset : 0;
    }
}
