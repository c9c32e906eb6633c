package org.jmpi.gpu.internal.device;

import org.jmpi.Datatype;
import org.jmpi.gpu.Device;
import org.jmpi.gpu.DeviceBuf;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.Stream;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.cuda.CudaBackend;
import org.jmpi.gpu.internal.cuda.CudaHandles;
import org.jmpi.gpu.internal.opencl.OpenClHandles;

/// What stands behind devices, buffers and streams, and those made of others' objects.
public final class Foreign {
    private Foreign() {
    }

    /// What CUDA calls a device's objects.
    public static CudaHandles cuda(Device device) {
        return CudaHandles.of(own(device).backend()).orElseThrow(() -> wrongKind(device.info(), "CUDA"));
    }

    /// What OpenCL calls a device's objects.
    public static OpenClHandles openCl(Device device) {
        return OpenClHandles.of(own(device).backend()).orElseThrow(() -> wrongKind(device.info(), "OpenCL"));
    }

    /// A device in a `CUcontext` that is left to the program.
    public static Device device(DeviceInfo info, long context) {
        if (info.kind() != DeviceKind.CUDA) {
            throw wrongKind(info, "CUDA");
        }
        return new DeviceImpl(info, CudaBackend.open(info, context));
    }

    private static IllegalArgumentException wrongKind(DeviceInfo info, String kind) {
        return new IllegalArgumentException("the device isn't " + kind + "'s: device=" + info.id()
                + "; choose another with -D" + Device.PROPERTY);
    }

    private static DeviceImpl own(Device device) {
        if (device instanceof DeviceImpl own) {
            own.checkOpen();
            return own;
        }
        throw new IllegalArgumentException("not a device of jmpi: " + device + "; use Device.open");
    }

    private static DeviceBufImpl own(DeviceBuf buf) {
        if (buf instanceof DeviceBufImpl own) {
            return own;
        }
        throw new IllegalArgumentException("not a buffer of jmpi: " + buf + "; use Device.allocate");
    }

    /// The memory of a buffer.
    public static BackendMemory memory(DeviceBuf buf) {
        return own(buf).place().memory();
    }

    /// Where in its memory a buffer begins, in bytes.
    public static long firstByte(DeviceBuf buf) {
        return own(buf).place().offset();
    }

    /// The stream of a backend.
    public static BackendStream stream(Device device, Stream stream) {
        if (stream instanceof StreamImpl own && own.device() == device) {
            return own.backend();
        }
        throw new IllegalArgumentException("the stream is another device's: device=" + device.info().id()
                + "; pass one of its own");
    }

    /// A buffer over memory that its backend leaves to the program.
    public static DeviceBuf buffer(Device device, BackendMemory memory, Datatype type, long count) {
        return own(device).adopt(memory, type, count);
    }

    /// A stream that its backend leaves to the program.
    public static Stream stream(Device device, BackendStream stream) {
        return own(device).adopt(stream);
    }
}
