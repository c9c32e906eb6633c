package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicLong;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jspecify.annotations.Nullable;

/// An allocation of the driver.
///
/// @param serial number, never given twice in this process; 0 where the memory isn't this backend's own, which is neither
///               given back nor described to others
record CudaMemory(CudaContext context, long pointer, long serial) implements BackendMemory {
    private static final AtomicLong SERIALS = new AtomicLong();

    /// Memory that was allocated here.
    static CudaMemory own(CudaContext context, long pointer) {
        return new CudaMemory(context, pointer, SERIALS.incrementAndGet());
    }

    /// Memory of the program, or of another process.
    static CudaMemory foreign(CudaContext context, long pointer) {
        return new CudaMemory(context, pointer, 0);
    }

    boolean isOwn() {
        return serial != 0;
    }

    @Override
    public @Nullable MemorySegment direct() {
        return null;
    }

    @Override
    public void free() {
        if (isOwn()) {
            context.use();
            Result.check(Driver.FREE.call(pointer), "cuMemFree");
        }
    }
}
