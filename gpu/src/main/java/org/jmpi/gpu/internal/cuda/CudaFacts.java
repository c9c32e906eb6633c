package org.jmpi.gpu.internal.cuda;

import org.jmpi.gpu.DeviceInfo;
import org.jmpi.gpu.DeviceKind;

/// What the driver tells of a device.
///
/// @param handle the driver's number for it
record CudaFacts(int handle) {
    private static final int MAX_THREADS_PER_BLOCK = 1;
    private static final int MULTIPROCESSORS = 16;
    private static final int CAPABILITY_MAJOR = 75;
    private static final int CAPABILITY_MINOR = 76;
    private static final int NAME = 128;
    private static final int THOUSAND = 1000;
    private static final int TEN = 10;

    static int count() {
        Scratch scratch = Scratch.get();
        Result.check(Driver.DEVICE_COUNT.call(scratch.result()), "cuDeviceGetCount");
        return scratch.asInt();
    }

    static CudaFacts of(int index) {
        Scratch scratch = Scratch.get();
        Result.check(Driver.DEVICE_GET.call(scratch.result(), index), "cuDeviceGet, device=" + index);
        return new CudaFacts(scratch.asInt());
    }

    DeviceInfo info(int index) {
        long memory = memory();
        // Every GPU that today's drivers know computes in double precision.
        return new DeviceInfo(DeviceKind.CUDA, index, name(), "NVIDIA", false, memory, memory,
                attribute(MULTIPROCESSORS), true, "compute capability " + capability() / TEN + "." + capability() % TEN,
                driver());
    }

    /// Major version times ten plus minor version, such as 90.
    int capability() {
        return attribute(CAPABILITY_MAJOR) * TEN + attribute(CAPABILITY_MINOR);
    }

    int largestBlock() {
        return attribute(MAX_THREADS_PER_BLOCK);
    }

    private String name() {
        Scratch scratch = Scratch.get();
        Result.check(Driver.DEVICE_NAME.call(scratch.result(), NAME, handle), "cuDeviceGetName");
        return scratch.asText();
    }

    private long memory() {
        Scratch scratch = Scratch.get();
        Result.check(Driver.DEVICE_MEMORY.call(scratch.result(), handle), "cuDeviceTotalMem");
        return scratch.asLong();
    }

    private int attribute(int which) {
        Scratch scratch = Scratch.get();
        Result.check(Driver.DEVICE_ATTRIBUTE.call(scratch.result(), which, handle),
                "cuDeviceGetAttribute, attribute=" + which);
        return scratch.asInt();
    }

    /// The latest CUDA that the driver serves.
    static String driver() {
        Scratch scratch = Scratch.get();
        Result.check(Driver.VERSION.call(scratch.result()), "cuDriverGetVersion");
        int version = scratch.asInt();
        return "CUDA " + version / THOUSAND + "." + version % THOUSAND / TEN;
    }
}
