package org.jmpi.gpu.internal.opencl;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.library.Call;

/// The calls that each launch makes, by FFM: JOCL takes microseconds for every one. Touched only once [OpenClLibrary] has found
/// the library. What a call reads stands in memory that each thread has once.
final class LaunchCalls {
    private static final SymbolLookup LIBRARY = OpenClLibrary.functions();
    private static final Call SET_ARGUMENT = Call.of(LIBRARY, "clSetKernelArg", 4);
    private static final Call FLUSH = Call.of(LIBRARY, "clFlush", 1);
    private static final int ENQUEUE_ARGUMENTS = 9;
    private static final MethodHandle ENQUEUE =
            Call.of(LIBRARY, "clEnqueueNDRangeKernel", ENQUEUE_ARGUMENTS).handle();

    private static final int VALUE = 0;
    private static final int GLOBAL = 1;
    private static final int LOCAL = 4;
    private static final int WORDS = 7;
    private static final ThreadLocal<MemorySegment> MEMORY =
            ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(ValueLayout.JAVA_LONG, WORDS));

    private LaunchCalls() {
    }

    /// Set an argument.
    ///
    /// @param bits the value's in the lowest `size` bytes, which come first on all processors that OpenCL's drivers are for
    static int set(long kernel, int index, long size, long bits) {
        MemorySegment memory = MEMORY.get();
        memory.setAtIndex(ValueLayout.JAVA_LONG, VALUE, bits);
        return SET_ARGUMENT.call(kernel, index, size, memory.address());
    }

    static int enqueue(long queue, long kernel, Range range) {
        MemorySegment memory = MEMORY.get();
        put(memory, LOCAL, range.blockX(), range.blockY(), range.blockZ());
        put(memory, GLOBAL, range.groupsX() * range.blockX(), range.groupsY() * range.blockY(),
                range.groupsZ() * range.blockZ());
        long global = memory.address() + GLOBAL * Long.BYTES;
        long local = memory.address() + LOCAL * Long.BYTES;
        try {
            return (int) ENQUEUE.invokeExact(queue, kernel, (long) range.dimensions(), 0L, global, local, 0L, 0L, 0L);
        } catch (Throwable e) {
            throw new IllegalStateException("clEnqueueNDRangeKernel can't be called; report this as a bug of jmpi", e);
        }
    }

    private static void put(MemorySegment memory, int at, long x, long y, long z) {
        memory.setAtIndex(ValueLayout.JAVA_LONG, at, x);
        memory.setAtIndex(ValueLayout.JAVA_LONG, at + 1, y);
        memory.setAtIndex(ValueLayout.JAVA_LONG, at + 2, z);
    }

    static int flush(long queue) {
        return FLUSH.call(queue);
    }
}
