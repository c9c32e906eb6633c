package org.jmpi.gpu.internal.cuda;

import java.util.Optional;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;

/// A device's objects by the driver's names, and the driver's objects as the device's.
public record CudaHandles(long context, DeviceInfo info) {

    /// Those of a device, if it is CUDA's.
    public static Optional<CudaHandles> of(BackendDevice device) {
        return device instanceof CudaDevice own ? Optional.of(own.handles()) : Optional.empty();
    }

    /// Where memory begins.
    public long pointer(BackendMemory memory) {
        return ((CudaMemory) memory).pointer();
    }

    /// A stream's handle.
    public long stream(BackendStream stream) {
        return ((CudaStream) stream).handle();
    }

    /// Memory of the program's.
    public BackendMemory memoryAt(long pointer) {
        return CudaMemory.foreign(CudaContext.foreign(context), pointer);
    }

    /// A stream of the program's.
    public BackendStream streamOf(long stream) {
        return new CudaStream(CudaContext.foreign(context), stream, false, info);
    }
}
