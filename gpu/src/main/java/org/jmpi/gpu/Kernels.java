package org.jmpi.gpu;

import java.util.Set;
import org.jmpi.gpu.internal.kernel.SourceFiles;

/// The kernels of one source, compiled for one device. Thread-safe.
public interface Kernels extends AutoCloseable {

    /// Read a source from a resource beside the calling class.
    ///
    /// @param name as for [Class#getResourceAsStream], such as `heat.pk`
    /// @throws IllegalArgumentException where there is none
    static KernelSource source(String name) {
        Class<?> caller = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).getCallerClass();
        return KernelSource.of(name, SourceFiles.read(caller, name));
    }

    /// Their names.
    Set<String> names();

    /// One of them.
    ///
    /// @throws KernelException where the source has none of the name, or none for this device
    Kernel get(String name);

    /// Give them back. Idempotent; nothing that was begun may still use them.
    @Override
    void close();
}
