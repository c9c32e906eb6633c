package org.jmpi.gpu.internal.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Locale;
import java.util.Optional;
import org.jmpi.gpu.DeviceInfo;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_context;
import org.jocl.cl_mem;

/// Buffers of PoCL's processors that are native memory of this process (`CL_MEM_USE_HOST_PTR`): what is copied from and to
/// them, messages above all, is copied by this process, without the driver. Other drivers may keep another copy of such
/// memory, and aren't trusted with it.
final class HostBacked {
    /// Most bytes: a Java buffer has less than 2 GiB.
    private static final long MOST = 1L << 30;
    /// What PoCL takes as it is.
    private static final long ALIGNMENT = 128;

    private HostBacked() {
    }

    /// Whether a device's buffers can be so.
    static boolean serves(DeviceInfo info, long bytes) {
        return info.isCpu() && bytes <= Math.min(MOST, info.largestBuffer())
                && info.version().toLowerCase(Locale.ROOT).contains("pocl");
    }

    /// A buffer of zeros; empty where there is no memory, or the driver doesn't take it.
    static Optional<OpenClMemory> allocate(cl_context context, long bytes) {
        Arena arena = Arena.ofShared();
        try {
            MemorySegment memory = arena.allocate(bytes, ALIGNMENT);
            int[] status = new int[1];
            cl_mem mem = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE | CL.CL_MEM_USE_HOST_PTR, bytes,
                    Pointer.to(memory.asByteBuffer()), status);
            if (status[0] == CL.CL_SUCCESS) {
                return Optional.of(new OpenClMemory(mem, memory, arena));
            }
        } catch (OutOfMemoryError none) {
            // As where the driver has none.
        }
        arena.close();
        return Optional.empty();
    }
}
