package org.jmpi.gpu.internal.opencl;

import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_program;

/// What a driver made of a source.
final class Binaries {
    private Binaries() {
    }

    /// The binary of a program for one device; empty where the driver gives none.
    static byte[] of(cl_program program) {
        long[] length = new long[1];
        if (CL.clGetProgramInfo(program, CL.CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(length),
                null) != CL.CL_SUCCESS) {
            return new byte[0];
        }
        byte[] binary = new byte[Math.toIntExact(length[0])];
        if (binary.length == 0 || CL.clGetProgramInfo(program, CL.CL_PROGRAM_BINARIES, Sizeof.POINTER,
                Pointer.to(Pointer.to(binary)), null) != CL.CL_SUCCESS) {
            return new byte[0];
        }
        return binary;
    }
}
