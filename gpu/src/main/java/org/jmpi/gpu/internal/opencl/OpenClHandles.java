package org.jmpi.gpu.internal.opencl;

import java.util.Optional;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jocl.CL;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_mem;

/// A device's objects as JOCL's, and JOCL's as the device's. Those of the program are retained while they are used here, so
/// that giving them back here leaves the program's own reference.
public record OpenClHandles(cl_context context, DeviceInfo info) {

    /// Those of a device, if it is OpenCL's.
    public static Optional<OpenClHandles> of(BackendDevice device) {
        return device instanceof OpenClDevice own ? Optional.of(own.handles()) : Optional.empty();
    }

    /// The object that memory is.
    public cl_mem memory(BackendMemory memory) {
        return ((OpenClMemory) memory).mem();
    }

    /// The queue that a stream is.
    public cl_command_queue queue(BackendStream stream) {
        return ((OpenClStream) stream).share();
    }

    /// Memory of the program's.
    public BackendMemory memoryOf(cl_mem memory) {
        Status.check(CL.clRetainMemObject(memory), "clRetainMemObject");
        return OpenClMemory.ofDriver(memory);
    }

    /// A stream over a queue of the program's.
    public BackendStream streamOf(cl_command_queue queue) {
        Status.check(CL.clRetainCommandQueue(queue), "clRetainCommandQueue");
        var stream = new OpenClStream(queue, info);
        var ignored = stream.share();
        return stream;
    }
}
