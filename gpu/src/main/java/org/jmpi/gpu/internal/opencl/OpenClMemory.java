package org.jmpi.gpu.internal.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jocl.CL;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/// A buffer object.
///
/// @param host  the memory itself where it is this process's, else null
/// @param arena what holds that memory
record OpenClMemory(cl_mem mem, @Nullable MemorySegment host, @Nullable Arena arena) implements BackendMemory {

    /// Memory that is the driver's.
    static OpenClMemory ofDriver(cl_mem mem) {
        return new OpenClMemory(mem, null, null);
    }

    /// Null in any case: whoever reads it has to wait for the queue first.
    @Override
    public @Nullable MemorySegment direct() {
        return null;
    }

    @Override
    public boolean isOfThisProcess() {
        return host != null;
    }

    @Override
    public void free() {
        CL.clReleaseMemObject(mem);
        if (arena != null) {
            arena.close();
        }
    }
}
