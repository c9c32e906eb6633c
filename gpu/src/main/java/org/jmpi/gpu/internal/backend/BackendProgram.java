package org.jmpi.gpu.internal.backend;

import org.jmpi.gpu.internal.kernel.Signature;

/// What came of compiling a source.
public interface BackendProgram {

    /// Make a kernel.
    ///
    /// @throws org.jmpi.gpu.KernelException where this device has none of the name
    BackendKernel kernel(Signature signature);

    /// Give it back with its kernels.
    void close();
}
