package org.jmpi.gpu.internal.opencl;

import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.kernel.Parameter;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jocl.CL;
import org.jocl.Pointer;
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
        queue.launched(signature.name() + " on " + range);
    }

    private void setArguments(Object... args) {
        int offset = args.length;
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case Place place -> {
                    Parameter parameter = signature.parameters().get(i);
                    set(i, Sizeof.cl_mem, Pointer.to(((OpenClMemory) place.memory()).mem()));
                    set(offset++, Long.BYTES, Pointer.to(new long[]{place.offset() / parameter.type().size()}));
                }
                case Short value -> set(i, Short.BYTES, Pointer.to(new short[]{value}));
                case Character value -> set(i, Character.BYTES, Pointer.to(new char[]{value}));
                case Integer value -> set(i, Integer.BYTES, Pointer.to(new int[]{value}));
                case Long value -> set(i, Long.BYTES, Pointer.to(new long[]{value}));
                case Float value -> set(i, Float.BYTES, Pointer.to(new float[]{value}));
                case Double value -> set(i, Double.BYTES, Pointer.to(new double[]{value}));
                default -> set(i, Byte.BYTES, Pointer.to(new byte[]{(Byte) args[i]}));
            }
        }
    }

    private void set(int index, long size, Pointer value) {
        Status.check(CL.clSetKernelArg(kernel, index, size, value),
                "clSetKernelArg, kernel=" + signature + ", argument=" + index);
    }

    private void enqueue(OpenClStream stream, Range range) {
        long[] local = {range.blockX(), range.blockY(), range.blockZ()};
        long[] global =
                {range.groupsX() * range.blockX(), range.groupsY() * range.blockY(), range.groupsZ() * range.blockZ()};
        int status = CL.clEnqueueNDRangeKernel(stream.queue(), kernel, range.dimensions(), null, global, local, 0, null,
                null);
        if (status == CL.CL_INVALID_WORK_GROUP_SIZE || status == CL.CL_INVALID_WORK_ITEM_SIZE) {
            throw new IllegalArgumentException("the device doesn't take blocks of this size: device=" + info.id()
                    + ", kernel=" + signature.name() + ", range=" + range + "; give smaller ones with Range.block");
        }
        Status.check(status, "clEnqueueNDRangeKernel, kernel=" + signature.name() + ", range=" + range + ", device="
                + info.id());
    }
}
