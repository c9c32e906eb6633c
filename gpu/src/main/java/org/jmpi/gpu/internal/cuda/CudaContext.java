package org.jmpi.gpu.internal.cuda;

/// The context that a device's calls are made in.
///
/// @param handle  the driver's
/// @param device  whose primary context it is, to be given back; -1 where it belongs to the program
record CudaContext(long handle, int device) {
    private static final int FOREIGN = -1;

    /// The device's primary context, which everybody in this process shares.
    static CudaContext primary(int device) {
        Scratch scratch = Scratch.get();
        Result.check(Driver.CONTEXT_RETAIN.call(scratch.result(), device),
                "cuDevicePrimaryCtxRetain, device=" + device);
        return new CudaContext(scratch.asLong(), device);
    }

    /// One that the program made, and keeps.
    static CudaContext foreign(long handle) {
        return new CudaContext(handle, FOREIGN);
    }

    /// The driver's number of the device that it is of.
    int ofDevice() {
        use();
        Scratch scratch = Scratch.get();
        Result.check(Driver.CONTEXT_DEVICE.call(scratch.result()), "cuCtxGetDevice");
        return scratch.asInt();
    }

    /// Make it this thread's current one; ahead of every call.
    void use() {
        int result = Driver.CONTEXT_CURRENT.call(handle);
        if (result != Result.SUCCESS) {
            throw Result.failed(result, "cuCtxSetCurrent");
        }
    }

    void release() {
        if (device != FOREIGN) {
            Result.check(Driver.CONTEXT_RELEASE.call(device), "cuDevicePrimaryCtxRelease");
        }
    }
}
