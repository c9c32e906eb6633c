package org.jmpi.gpu.internal.device;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jmpi.gpu.Kernel;
import org.jmpi.gpu.KernelException;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.Kernels;
import org.jmpi.gpu.internal.backend.BackendProgram;
import org.jmpi.gpu.internal.kernel.Signature;

/// A compiled source with the kernels made of it so far.
final class KernelsImpl implements Kernels {
    private final DeviceImpl device;
    private final KernelSource source;
    private final Map<String, Signature> signatures;
    private final BackendProgram program;
    private final Map<String, Kernel> made = new ConcurrentHashMap<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    KernelsImpl(DeviceImpl device, KernelSource source, Map<String, Signature> signatures, BackendProgram program) {
        this.device = device;
        this.source = source;
        this.signatures = Map.copyOf(signatures);
        this.program = program;
    }

    @Override
    public Set<String> names() {
        return signatures.keySet();
    }

    @Override
    public Kernel get(String name) {
        Signature signature = signatures.get(name);
        if (signature == null) {
            throw new KernelException("no such kernel: source=" + source.name() + ", kernel=" + name + ", known="
                    + signatures.keySet().stream().sorted().toList() + "; name one of those", "");
        }
        return made.computeIfAbsent(name, key -> new KernelImpl(device, signature, program.kernel(signature)));
    }

    @Override
    public void close() {
        if (!closed.get()) {
            device.synchronise();
            release();
            device.forget(this);
        }
    }

    /// Give it back; nothing is under way.
    void release() {
        if (closed.compareAndSet(false, true)) {
            program.close();
        }
    }
}
