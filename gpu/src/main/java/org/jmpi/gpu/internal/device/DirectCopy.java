package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jmpi.gpu.DeviceKind;
import org.jmpi.gpu.internal.backend.BackendDevice;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendMemory;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.spi.DirectPayload.Fetch;
import org.jspecify.annotations.Nullable;

/// Messages that go from one device's memory to another's by a copy of the driver's, which the receiver asks for.
///
/// A description has the kind of device in its first word, which byte of the memory the message begins at in its second, and
/// behind that what the backend writes of the memory.
final class DirectCopy {
    /// Property that turns it off where it is `false`; looked at for each message, since such a one takes long anyway.
    private static final String PROPERTY = "jmpi.gpu.ipc";
    /// Below, a copy through the host is as fast as opening and waiting.
    private static final long SHORTEST = 64 << 10;
    /// Smaller allocations share a block of the driver's with others, and aren't opened by anybody else.
    private static final long LEAST_ALLOCATION = 1 << 20;
    private static final long KIND = 0;
    private static final long OFFSET = 8;
    private static final long REST = 16;

    private DirectCopy() {
    }

    /// The shortest message that is worth it.
    static long shortest(Allocation allocation) {
        boolean isPossible = allocation.device().info().kind() == DeviceKind.CUDA
                && allocation.bytes() >= LEAST_ALLOCATION && !"false".equals(System.getProperty(PROPERTY));
        return isPossible ? SHORTEST : Long.MAX_VALUE;
    }

    /// Describe memory from a byte on, behind all that its device's own stream was given.
    static boolean describe(Allocation allocation, long first, MemorySegment description) {
        allocation.checkAlive();
        BackendDevice device = allocation.device().backend();
        if (shortest(allocation) == Long.MAX_VALUE
                || !device.describe(allocation.memory(), description.asSlice(REST))) {
            return false;
        }
        description.set(ValueLayout.JAVA_LONG, KIND, kind(allocation));
        description.set(ValueLayout.JAVA_LONG, OFFSET, first);
        allocation.device().stream().backend().synchronise();
        return true;
    }

    /// Begin to copy what another rank described to memory from a byte on; null where it can't be reached.
    static @Nullable Fetch begin(Allocation to, long at, MemorySegment description, long length) {
        to.checkAlive();
        if (description.get(ValueLayout.JAVA_LONG, KIND) != kind(to)) {
            return null;
        }
        BackendMemory from = to.device().backend().reach(description.asSlice(REST));
        if (from == null) {
            return null;
        }
        BackendStream stream = to.device().stream().backend();
        stream.copy(from, description.get(ValueLayout.JAVA_LONG, OFFSET), to.memory(), at, length);
        BackendEvent event = stream.mark();
        return () -> isComplete(event);
    }

    private static long kind(Allocation allocation) {
        return allocation.device().info().kind().name().hashCode();
    }

    private static boolean isComplete(BackendEvent event) {
        boolean isUnderWay = false;
        try {
            isUnderWay = !event.isComplete();
            return !isUnderWay;
        } finally {
            if (!isUnderWay) { // also where it has failed
                event.close();
            }
        }
    }
}
