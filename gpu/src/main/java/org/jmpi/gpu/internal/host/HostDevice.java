package org.jmpi.gpu.internal.host;

import java.util.Map;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.kernel.Signature;

/// This process as a device: native memory, and threads.
final class HostDevice implements BackendDevice {

    @Override
    public BackendMemory allocate(long bytes) {
        return HostMemory.of(bytes);
    }

    @Override
    public BackendStream newStream() {
        return new HostStream();
    }

    @Override
    public BackendProgram compile(KernelSource source, Map<String, Signature> signatures,
            Map<String, String> defines) {
        return new HostProgram(source);
    }

    @Override
    public void close() {
        // Its memory is given back one by one, and its threads are the JVM's own.
    }
}
