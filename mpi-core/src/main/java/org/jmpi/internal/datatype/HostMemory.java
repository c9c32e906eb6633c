package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jmpi.spi.MemoryKind;
import org.jspecify.annotations.Nullable;

/// Memory of this process that a buffer lies in. Keeps it reachable.
abstract sealed class HostMemory permits SegmentMemory, BooleanMemory {

    /// Length in bytes.
    abstract long byteSize();

    /// Whether it must not be written.
    abstract boolean readOnly();

    /// Heap or native.
    abstract MemoryKind kind();

    /// Whether it hasn't been closed.
    abstract boolean isAlive();

    /// Strictest alignment of a Java type that its elements have, in bytes.
    abstract long alignment();

    /// All of it, accessible from any thread, or null where no segment can show it.
    abstract @Nullable MemorySegment segment();

    /// The array it lies in, one object for all native memory, or null where that can't be told.
    abstract @Nullable Object base();

    /// Address of the first byte, counted within its base.
    abstract long start();

    /// Loops for small blocks in it.
    abstract Blocks blocks();

    /// Refuse memory that was closed.
    final void checkAlive() {
        if (!isAlive()) {
            throw new IllegalStateException(
                    "buffer's memory was closed while the buffer was used: bytes=" + byteSize()
                            + "; close the arena only after every operation on it has completed");
        }
    }
}
