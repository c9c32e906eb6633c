package org.jmpi.gpu.internal.device;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jspecify.annotations.Nullable;

/// Memory of a device for steps of collectives and for packing, kept for the next ones: allocating it takes longer than they
/// do. Thread-safe.
///
/// Sizes are powers of two from 1 MiB on, so that others can copy out of it directly. What would make more than 256 MiB of it
/// lie idle is given back to the device.
final class ScratchMemory {
    private static final int SMALLEST_SHIFT = 20;
    private static final long MOST_IDLE = 256L << 20;

    private final DeviceImpl device;
    private final List<Deque<DeviceBufImpl>> idle = new ArrayList<>();
    private long idleBytes;

    ScratchMemory(DeviceImpl device) {
        this.device = device;
        for (int shift = 0; shift < Long.SIZE; shift++) {
            idle.add(new ArrayDeque<>());
        }
    }

    /// At least so many bytes, undefined; null where the device has no room.
    @Nullable
    DeviceBufImpl borrow(long bytes) {
        int shift = Math.max(SMALLEST_SHIFT, Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, bytes) - 1));
        DeviceBufImpl kept = poll(shift);
        if (kept != null) {
            return kept;
        }
        try {
            return (DeviceBufImpl) device.allocate(Datatype.BYTE, 1L << shift);
        } catch (DeviceException e) {
            if (e.errorClass() == ErrorClass.NO_MEM) {
                return null;
            }
            throw e;
        }
    }

    private synchronized @Nullable DeviceBufImpl poll(int shift) {
        DeviceBufImpl kept = idle.get(shift).poll();
        idleBytes -= kept == null ? 0 : kept.count();
        return kept;
    }

    /// Give back what nothing uses any more but work that stands in the device's own stream.
    void giveBack(DeviceBufImpl borrowed) {
        if (!keeps(borrowed)) {
            borrowed.close();
        }
    }

    private synchronized boolean keeps(DeviceBufImpl borrowed) {
        if (idleBytes + borrowed.count() > MOST_IDLE) {
            return false;
        }
        idleBytes += borrowed.count();
        idle.get(Long.numberOfTrailingZeros(borrowed.count())).add(borrowed);
        return true;
    }
}
