package org.jmpi.spi;

import java.lang.foreign.MemorySegment;

/// Copies bytes of buffers into memory that other ranks read and that is written again and again: past the caches of this core where
/// that has taken less time lately. One thread at a time; doesn't block.
@FunctionalInterface
public interface SharedWriter {

    /// Copy bytes.
    ///
    /// @param target memory of [SharedSpace#at]
    /// @throws IndexOutOfBoundsException if a range isn't in the buffer or in the target
    /// @throws IllegalStateException     if the buffer was closed
    void write(Payload source, long offset, MemorySegment target, long at, long length);
}
