package org.jmpi.gpu;

import java.util.Locale;

/// What a device is reached through.
public enum DeviceKind {
    /// CUDA: NVIDIA's GPUs.
    CUDA,
    /// OpenCL: GPUs and processors.
    OPENCL,
    /// The processors of this process, by threads of the JVM; always there.
    HOST;

    /// The name in `-Djmpi.device` and in output, such as `opencl`.
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
