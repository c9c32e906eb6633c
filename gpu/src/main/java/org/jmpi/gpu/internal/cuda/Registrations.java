package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.Map;

/// Memory of this process that its driver may copy from and to by itself, since its pages stay where they are. Thread-safe.
///
/// What can't be registered isn't tried again. Another device of this process may have registered it: that does as well.
final class Registrations {
    /// `CU_MEMHOSTREGISTER_PORTABLE`: for all contexts.
    private static final long PORTABLE = 1;

    private final CudaContext context;
    /// What the driver said, by address.
    private final Map<Long, Integer> results = new HashMap<>();

    Registrations(CudaContext context) {
        this.context = context;
    }

    /// Register it, if it isn't yet; whether it is.
    synchronized boolean add(MemorySegment memory) {
        int result = results.computeIfAbsent(memory.address(), address -> {
            context.use();
            return Driver.REGISTER.call(address, memory.byteSize(), PORTABLE);
        });
        return result == Result.SUCCESS || result == Result.ALREADY_REGISTERED;
    }

    /// Take all back. That fails where the memory is gone already, and nothing is lost by it.
    synchronized void close() {
        context.use();
        results.forEach((address, result) -> {
            if (result == Result.SUCCESS) {
                int ignored = Driver.UNREGISTER.call(address);
            }
        });
        results.clear();
    }
}
