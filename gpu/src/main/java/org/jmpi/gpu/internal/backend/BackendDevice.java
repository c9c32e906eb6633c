package org.jmpi.gpu.internal.backend;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import org.jmpi.gpu.KernelSource;
import org.jmpi.gpu.internal.kernel.Signature;
import org.jspecify.annotations.Nullable;

/// A device, as its backend sees it. Thread-safe.
public interface BackendDevice {
    /// Bytes of a description of memory.
    int DESCRIPTION = 112;

    /// Memory of zeros.
    ///
    /// @throws org.jmpi.gpu.DeviceException of class NO_MEM
    BackendMemory allocate(long bytes);

    /// A stream of its own order.
    BackendStream newStream();

    /// Compile.
    ///
    /// @param signatures of the source's kernels, by name
    /// @throws org.jmpi.gpu.KernelException with the compiler's log
    BackendProgram compile(KernelSource source, Map<String, Signature> signatures, Map<String, String> defines);

    /// Write down how another rank's device can reach memory of this one: [#DESCRIPTION] bytes.
    ///
    /// @return whether it can
    default boolean describe(BackendMemory memory, MemorySegment to) {
        return false;
    }

    /// Memory that another rank's device has described, as long as this device is open; null where it can't be reached.
    default @Nullable BackendMemory reach(MemorySegment description) {
        return null;
    }

    /// Have the driver copy from and to this memory by itself, which this process shares with others and keeps mapped as long
    /// as this device is open.
    ///
    /// @return whether it does
    default boolean register(MemorySegment shared) {
        return false;
    }

    /// Give all of it back; nothing is under way.
    void close();
}
