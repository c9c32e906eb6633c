package org.jmpi.gpu.internal.cuda;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.SecureRandom;
import org.jmpi.gpu.internal.backend.BackendDevice;

/// How another process opens an allocation.
///
/// ```
/// 0         8         16        24       32      40        104
/// │ process │ context │ pointer │ serial │ unused │ handle │
/// ```
///
/// The process is a number by chance rather than the system's, which two containers may both have.
final class IpcDescription {
    private static final long PROCESS = 0;
    private static final long CONTEXT = 8;
    private static final long POINTER = 16;
    private static final long SERIAL = 24;
    private static final long HANDLE = 40;
    private static final long THIS_PROCESS = new SecureRandom().nextLong();

    private IpcDescription() {
    }

    /// An allocation of some process.
    record Key(long process, long serial) {
    }

    /// Describe memory; false where the driver doesn't let others open it.
    static boolean write(CudaMemory memory, MemorySegment to) {
        to.set(ValueLayout.JAVA_LONG, PROCESS, THIS_PROCESS);
        to.set(ValueLayout.JAVA_LONG, CONTEXT, memory.context().handle());
        to.set(ValueLayout.JAVA_LONG, POINTER, memory.pointer());
        to.set(ValueLayout.JAVA_LONG, SERIAL, memory.serial());
        memory.context().use();
        MemorySegment handle = handle(to);
        return Driver.IPC_EXPORT.call(handle.address(), memory.pointer()) == Result.SUCCESS;
    }

    static Key key(MemorySegment description) {
        return new Key(description.get(ValueLayout.JAVA_LONG, PROCESS), description.get(ValueLayout.JAVA_LONG, SERIAL));
    }

    static long pointer(MemorySegment description) {
        return description.get(ValueLayout.JAVA_LONG, POINTER);
    }

    /// Whether it is of this context, if it is of this process: then its pointer holds as it is.
    static boolean isOf(CudaContext context, MemorySegment description) {
        return description.get(ValueLayout.JAVA_LONG, CONTEXT) == context.handle();
    }

    static boolean isOfThisProcess(MemorySegment description) {
        return description.get(ValueLayout.JAVA_LONG, PROCESS) == THIS_PROCESS;
    }

    static MemorySegment handle(MemorySegment description) {
        return description.asSlice(HANDLE, BackendDevice.DESCRIPTION - HANDLE).asSlice(0, Driver.IPC_HANDLE);
    }
}
