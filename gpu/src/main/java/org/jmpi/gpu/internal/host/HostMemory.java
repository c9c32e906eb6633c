package org.jmpi.gpu.internal.host;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.internal.backend.BackendMemory;

/// Native memory.
record HostMemory(Arena arena, MemorySegment segment) implements BackendMemory {
    private static final int ALIGNMENT = 64;

    static HostMemory of(long bytes) {
        Arena arena = Arena.ofShared();
        try {
            return new HostMemory(arena, arena.allocate(Math.max(1, bytes), ALIGNMENT));
        } catch (OutOfMemoryError | IllegalArgumentException e) {
            arena.close();
            throw new DeviceException(ErrorClass.NO_MEM, "no memory on the device: device=host, wanted=" + bytes
                    + " bytes; use smaller buffers, or close what isn't needed any more", e);
        }
    }

    @Override
    public MemorySegment direct() {
        return segment;
    }

    @Override
    public void free() {
        arena.close();
    }
}
