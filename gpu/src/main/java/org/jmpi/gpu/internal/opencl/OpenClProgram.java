package org.jmpi.gpu.internal.opencl;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jocl.CL;
import org.jocl.cl_kernel;
import org.jocl.cl_program;

/// A program object with the kernels made of it.
final class OpenClProgram implements BackendProgram {
    private final cl_program program;
    private final DeviceInfo info;
    private final String source;
    private final List<cl_kernel> made = new CopyOnWriteArrayList<>();

    OpenClProgram(cl_program program, DeviceInfo info, String source) {
        this.program = program;
        this.info = info;
        this.source = source;
    }

    @Override
    public BackendKernel kernel(Signature signature) {
        int[] status = new int[1];
        cl_kernel kernel = CL.clCreateKernel(program, signature.name(), status);
        if (status[0] == CL.CL_INVALID_KERNEL_NAME) {
            throw new KernelException("the kernel isn't compiled for this device: source=" + source + ", kernel="
                    + signature.name() + ", device=" + info.id()
                    + "; see which #if leaves it out, or give it a name that isn't one of"
                    + " OpenCL's own functions", "");
        }
        Status.check(status[0], "clCreateKernel, kernel=" + signature.name());
        made.add(kernel);
        return new OpenClKernel(kernel, signature, info);
    }

    @Override
    public void close() {
        made.forEach(CL::clReleaseKernel);
        CL.clReleaseProgram(program);
    }
}
