package org.jmpi.gpu.internal.host;

import org.jmpi.gpu.HostBody;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendKernel;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.kernel.Signature;

/// A source's Java bodies.
record HostProgram(KernelSource source) implements BackendProgram {

    @Override
    public BackendKernel kernel(Signature signature) {
        HostBody body = source.bodies().get(signature.name());
        if (body == null) {
            throw new KernelException("the kernel has no Java body, which the host device runs: source="
                    + source.name() + ", kernel=" + signature.name() + "; give one with KernelSource.body", "");
        }
        return new HostKernel(body);
    }

    @Override
    public void close() {
        // It holds nothing.
    }
}
