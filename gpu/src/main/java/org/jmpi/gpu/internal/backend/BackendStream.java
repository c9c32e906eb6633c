package org.jmpi.gpu.internal.backend;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// Work that a device does in order. Thread-safe.
public interface BackendStream {

    /// Begin to copy from host memory.
    ///
    /// @param host native unless `wait`
    /// @param wait whether to block until it is done
    void write(MemorySegment host, BackendMemory memory, Rows rows, boolean wait);

    /// Begin to copy to host memory, as [#write].
    void read(BackendMemory memory, MemorySegment host, Rows rows, boolean wait);

    /// Begin to copy on the device; the ranges don't meet.
    void copy(BackendMemory from, long at, BackendMemory to, long toAt, long bytes);

    /// Memory that is this process's, behind all that was begun here; null for other memory.
    default @Nullable MemorySegment settled(BackendMemory memory) {
        return memory.direct();
    }

    /// Mark this point.
    BackendEvent mark();

    /// Let what follows wait for a point of another stream.
    void waitFor(BackendEvent event);

    /// Block until all is done.
    void synchronise();

    /// Give it back; nothing is under way.
    void close();
}
