package org.jmpi.gpu.internal.opencl;

import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jocl.CL;

/// Results of OpenCL's calls.
final class Status {
    private Status() {
    }

    /// The constant's name.
    static String name(int status) {
        return CL.stringFor_errorCode(status);
    }

    /// Go on only if a call succeeded.
    static void check(int status, String what) {
        if (status != CL.CL_SUCCESS) {
            throw failed(status, what);
        }
    }

    /// What to throw after a call that failed.
    static DeviceException failed(int status, String what) {
        ErrorClass errorClass = isNoMemory(status) ? ErrorClass.NO_MEM : ErrorClass.INTERN;
        return new DeviceException(errorClass, "the device's driver failed: " + what + ", status=" + name(status)
                + "; see whether the same fails with -Djmpi.device=host");
    }

    /// Whether there was no room on the device.
    static boolean isNoMemory(int status) {
        return status == CL.CL_MEM_OBJECT_ALLOCATION_FAILURE || status == CL.CL_OUT_OF_RESOURCES
                || status == CL.CL_OUT_OF_HOST_MEMORY || status == CL.CL_INVALID_BUFFER_SIZE;
    }
}
