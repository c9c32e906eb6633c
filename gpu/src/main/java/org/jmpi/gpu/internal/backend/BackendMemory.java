package org.jmpi.gpu.internal.backend;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// An allocation on a device.
public interface BackendMemory {

    /// The memory itself where it is the host's, accessible from any thread; else null.
    @Nullable
    MemorySegment direct();

    /// Whether it is native memory of this process, though perhaps good only behind what streams were given to do; see
    /// [BackendStream#settled].
    default boolean isOfThisProcess() {
        return direct() != null;
    }

    /// Give it back.
    void free();
}
