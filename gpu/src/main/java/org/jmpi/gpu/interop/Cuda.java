package org.jmpi.gpu.interop;

import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.device.Foreign;

/// CUDA's own names for devices' objects, as the driver's functions take them. Everything throws
/// `IllegalArgumentException` for a device that isn't CUDA's.
public final class Cuda {
    private Cuda() {
    }

    /// Open a device in a context of the program's, for buffers and streams that were made there: a library's own, or one that
    /// `cuCtxCreate` made. Closing the device leaves it as it is.
    ///
    /// @param info    of a CUDA device
    /// @param context `CUcontext`, which must live until the device is closed
    /// @throws IllegalArgumentException where it is another device's
    public static Device device(DeviceInfo info, long context) {
        return Foreign.device(info, context);
    }

    /// The `CUcontext` that a device's calls are made in: its primary one, unless the program gave its own.
    public static long context(Device device) {
        return Foreign.cuda(device).context();
    }

    /// The `CUdeviceptr` of a buffer's first element.
    public static long pointer(DeviceBuf buf) {
        return Foreign.cuda(buf.device()).pointer(Foreign.memory(buf)) + Foreign.firstByte(buf);
    }

    /// The `CUstream` of a stream of a device.
    public static long stream(Device device, Stream stream) {
        return Foreign.cuda(device).stream(Foreign.stream(device, stream));
    }

    /// A buffer over memory of the program's, from a `CUdeviceptr` on. Closing it frees nothing.
    ///
    /// @param device in whose context the memory was allocated
    public static DeviceBuf buffer(Device device, long pointer, Datatype type, long count) {
        return Foreign.buffer(device, Foreign.cuda(device).memoryAt(pointer), type, count);
    }

    /// A stream over a `CUstream` of the program's, made in the device's context. Closing it waits, and destroys
    /// nothing.
    public static Stream stream(Device device, long stream) {
        return Foreign.stream(device, Foreign.cuda(device).streamOf(stream));
    }
}
