package org.jmpi.gpu.interop;

import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.device.Foreign;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_mem;

/// JOCL's objects behind devices, buffers and streams. Everything throws `IllegalArgumentException` for a device that
/// isn't OpenCL's.
public final class OpenCl {
    private OpenCl() {
    }

    /// The context of a device, which the program's own objects have to be of.
    public static cl_context context(Device device) {
        return Foreign.openCl(device).context();
    }

    /// The memory object that a buffer or a slice lies in.
    public static cl_mem memory(DeviceBuf buf) {
        return Foreign.openCl(buf.device()).memory(Foreign.memory(buf));
    }

    /// Where in [#memory] its first element begins, in bytes.
    public static long firstByte(DeviceBuf buf) {
        return Foreign.firstByte(buf);
    }

    /// The queue of a stream of a device.
    public static cl_command_queue queue(Device device, Stream stream) {
        return Foreign.openCl(device).queue(Foreign.stream(device, stream));
    }

    /// A buffer over a memory object of the program's. Closing it releases nothing.
    public static DeviceBuf buffer(Device device, cl_mem memory, Datatype type, long count) {
        return Foreign.buffer(device, Foreign.openCl(device).memoryOf(memory), type, count);
    }

    /// A stream over an in-order queue of the program's. Closing it waits, and releases nothing.
    public static Stream stream(Device device, cl_command_queue queue) {
        return Foreign.stream(device, Foreign.openCl(device).streamOf(queue));
    }
}
