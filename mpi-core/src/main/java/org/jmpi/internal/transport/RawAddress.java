package org.jmpi.internal.transport;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.Payload;

/// Addresses of payloads that other processes, or the kernel, can read and write.
public final class RawAddress {
    private RawAddress() {
    }

    /// Address of a range of a payload that stands in native memory without gaps, else 0.
    public static long of(Payload payload, long offset, long length) {
        MemorySegment run = payload.contiguous();
        return run != null && run.isNative() && length > 0 && payload.isAlive() ? run.address() + offset : 0;
    }
}
