package org.jmpi.gpu.internal.opencl;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.files.KernelCache;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_context;
import org.jocl.cl_device_id;
import org.jocl.cl_program;

/// Compiles sources, or takes what it made of them before.
record Compiler(DeviceInfo info, cl_context context, cl_device_id id) {
    private static final String OPTIONS = "-cl-std=CL1.2";

    BackendProgram compile(KernelSource source, Map<String, String> defines) {
        if (defines.getOrDefault("REAL", "").equals("double") && !info.fp64()) {
            throw new KernelException("the device doesn't compute in double precision: device=" + info.id()
                    + ", source=" + source.name() + "; compile with REAL=float, or use another device", "");
        }
        String text = OpenClText.of(source, defines, info);
        var cache = KernelCache.of(info.name(), info.version(), info.driver(), OPTIONS, text);
        Optional<cl_program> known = cache.load().flatMap(this::fromBinary);
        cl_program program = known.orElseGet(() -> fromText(source, text));
        if (known.isEmpty()) {
            cache.store(Binaries.of(program));
        }
        return new OpenClProgram(program, info, source.name());
    }

    private cl_program fromText(KernelSource source, String text) {
        int[] status = new int[1];
        cl_program program = CL.clCreateProgramWithSource(context, 1, new String[]{text}, null, status);
        Status.check(status[0], "clCreateProgramWithSource, source=" + source.name());
        status[0] = build(program);
        if (status[0] != CL.CL_SUCCESS) {
            String log = log(program);
            CL.clReleaseProgram(program);
            throw new KernelException("the kernel source can't be compiled: source=" + source.name() + ", device="
                    + info.id() + ", status=" + Status.name(status[0]) + "; correct it", log);
        }
        return program;
    }

    /// Empty where the driver doesn't take it any more; it is then made anew.
    private Optional<cl_program> fromBinary(byte[] binary) {
        int[] status = new int[1];
        cl_program program = CL.clCreateProgramWithBinary(context, 1, new cl_device_id[]{id},
                new long[]{binary.length}, new byte[][]{binary}, new int[1], status);
        if (status[0] != CL.CL_SUCCESS) {
            return Optional.empty();
        }
        if (build(program) != CL.CL_SUCCESS) {
            CL.clReleaseProgram(program);
            return Optional.empty();
        }
        return Optional.of(program);
    }

    private int build(cl_program program) {
        return CL.clBuildProgram(program, 1, new cl_device_id[]{id}, OPTIONS, null, null);
    }

    private String log(cl_program program) {
        long[] length = new long[1];
        CL.clGetProgramBuildInfo(program, id, CL.CL_PROGRAM_BUILD_LOG, 0, null, length);
        byte[] log = new byte[(int) length[0]];
        CL.clGetProgramBuildInfo(program, id, CL.CL_PROGRAM_BUILD_LOG, log.length, Pointer.to(log), null);
        return new String(log, StandardCharsets.UTF_8).replace("\0", "");
    }
}
