package org.jmpi.gpu.internal.opencl;

import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.kernel.Parameter;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jocl.CL;
import org.jocl.Sizeof;
import org.jocl.cl_kernel;

/// A kernel object. It holds the arguments of one launch at a time.
final class OpenClKernel implements BackendKernel {
    private final cl_kernel kernel;
    private final Signature signature;
    private final DeviceInfo info;

    OpenClKernel(cl_kernel kernel, Signature signature, DeviceInfo info) {
        this.kernel = kernel;
        this.signature = signature;
        this.info = info;
    }

    @Override
    public void launch(BackendStream stream, Range range, Object[] args) {
        var queue = (OpenClStream) stream;
        synchronized (kernel) {
            setArguments(args);
            enqueue(queue, range);
        }
        queue.launched(signature.name(), range);
    }

    private void setArguments(Object... args) {
        int offset = args.length;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case Place place -> {
                    Parameter parameter = signature.parameters().get(i);
                    set(i, Sizeof.cl_mem, ((OpenClMemory) place.memory()).mem().getNativePointer());
                    set(offset++, Long.BYTES, place.offset() / parameter.type().size());
                }
                case Short value -> set(i, Short.BYTES, value);
                case Character value -> set(i, Character.BYTES, value);
                case Integer value -> set(i, Integer.BYTES, value);
                case Long value -> set(i, Long.BYTES, value);
                case Float value -> set(i, Float.BYTES, Float.floatToRawIntBits(value));
                case Double value -> set(i, Double.BYTES, Double.doubleToRawLongBits(value));
                default -> set(i, Byte.BYTES, (Byte) args[i]);
            }
        }
    }

    private void set(int index, long size, long bits) {
        int status = LaunchCalls.set(kernel.getNativePointer(), index, size, bits);
        if (status != CL.CL_SUCCESS) {
            throw Status.failed(status, "clSetKernelArg, kernel=" + signature + ", argument=" + index);
        }
    }

    private void enqueue(OpenClStream stream, Range range) {
        int status = LaunchCalls.enqueue(stream.queue().getNativePointer(), kernel.getNativePointer(), range);
        if (status == CL.CL_INVALID_WORK_GROUP_SIZE || status == CL.CL_INVALID_WORK_ITEM_SIZE) {
            throw new IllegalArgumentException("the device doesn't take blocks of this size: device=" + info.id()
                    + ", kernel=" + signature.name() + ", range=" + range + "; give smaller ones with Range.block");
        }
        if (status != CL.CL_SUCCESS) {
            throw Status.failed(status, "clEnqueueNDRangeKernel, kernel=" + signature.name() + ", range=" + range
                    + ", device=" + info.id());
        }
    }
}
