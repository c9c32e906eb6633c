package org.jmpi.gpu.internal.opencl;

import java.util.Map;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;

/// A context with one device.
final class OpenClDevice implements BackendDevice {
    /// What memory is filled with, so many bytes at a time.
    private static final long[] ZEROS = new long[16];
    private static final long UNIT = (long) ZEROS.length * Long.BYTES;

    /// JOCL notes each context in a map that it doesn't guard: two at once end the process.
    private static final Object JOCL = new Object();

    private final DeviceInfo info;
    private final cl_device_id id;
    private final cl_context context;
    private final cl_command_queue filling;

    OpenClDevice(DeviceInfo info, cl_device_id id) {
        this.info = info;
        this.id = id;
        context = newContext();
        filling = queue();
    }

    private cl_context newContext() {
        int[] status = new int[1];
        cl_context made;
        synchronized (JOCL) {
            made = CL.clCreateContext(null, 1, new cl_device_id[]{id}, null, null, status);
        }
        Status.check(status[0], "clCreateContext, device=" + info.id());
        return made;
    }

    private cl_command_queue queue() {
        int[] status = new int[1];
        cl_command_queue queue = CL.clCreateCommandQueueWithProperties(context, id, null, status);
        Status.check(status[0], "clCreateCommandQueueWithProperties, device=" + info.id());
        return queue;
    }

    @Override
    public BackendMemory allocate(long bytes) {
        long room = Math.max(UNIT, Math.ceilDiv(bytes, UNIT) * UNIT);
        if (HostBacked.serves(info, room)) {
            return HostBacked.allocate(context, room).orElseThrow(() -> noRoom(bytes));
        }
        int[] status = new int[1];
        cl_mem memory = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE, room, null, status);
        if (status[0] == CL.CL_SUCCESS) {
            status[0] = CL.clEnqueueFillBuffer(filling, memory, Pointer.to(ZEROS), UNIT, 0, room, 0, null, null);
            status[0] = status[0] == CL.CL_SUCCESS ? CL.clFinish(filling) : status[0];
            if (status[0] == CL.CL_SUCCESS) {
                return OpenClMemory.ofDriver(memory);
            }
            CL.clReleaseMemObject(memory);
        }
        throw Status.isNoMemory(status[0]) ? noRoom(bytes) : Status.failed(status[0], "clCreateBuffer, bytes=" + bytes);
    }

    private DeviceException noRoom(long bytes) {
        return new DeviceException(ErrorClass.NO_MEM, "no memory on the device: device=" + info.id() + ", wanted="
                + bytes + " bytes, largest buffer=" + info.largestBuffer() + " bytes, all its memory="
                + info.memoryBytes() + " bytes; use smaller buffers, or close what isn't needed any more");
    }

    @Override
    public BackendStream newStream() {
        return new OpenClStream(queue(), info);
    }

    @Override
    public BackendProgram compile(KernelSource source, Map<String, Signature> signatures,
            Map<String, String> defines) {
        return new Compiler(info, context, id).compile(source, defines);
    }

    OpenClHandles handles() {
        return new OpenClHandles(context, info);
    }

    @Override
    public void close() {
        CL.clReleaseCommandQueue(filling);
        synchronized (JOCL) {
            CL.clReleaseContext(context);
        }
    }
}
