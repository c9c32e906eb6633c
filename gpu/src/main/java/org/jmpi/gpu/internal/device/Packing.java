package org.jmpi.gpu.internal.device;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.jmpi.gpu.internal.backend.Rows;

/// Packs many short rows by a kernel ahead of a copy to the host, and unpacks them behind one from there. Drivers are
/// reported to take 2.5 ns for each row or more, however short; that was not measured here.
final class Packing {
    /// Property that turns it off where it is `false`; looked at for each copy.
    private static final String PROPERTY = "jmpi.gpu.pack";
    /// Fewer take less time than the launch that packs them.
    private static final long FEWEST_ROWS = 2048;
    /// Bytes of rows that a driver copies at the bus's speed by itself.
    private static final long LONG_ROW = 128;
    private static final int MOST_LAUNCHES = 64;

    private Packing() {
    }

    /// Copy a range to native memory and wait; whether it did.
    static boolean read(DevicePayload from, long offset, MemorySegment to, long toOffset, long length) {
        return isWorthIt(from, offset, length) && through(from, length, packed -> {
            if (!ElementSteps.copyRows(from, offset, packed, 0, length)) {
                return false;
            }
            packed.readOn(packed.stream(), 0, to, toOffset, length, true);
            return true;
        });
    }

    /// Copy native memory to a range and wait; whether it did.
    static boolean write(DevicePayload to, long offset, MemorySegment from, long fromOffset, long length) {
        return isWorthIt(to, offset, length) && through(to, length, packed -> {
            packed.writeOn(packed.stream(), 0, from, fromOffset, length, true);
            return ElementSteps.copyRows(packed, 0, to, offset, length);
        });
    }

    private static boolean isWorthIt(DevicePayload payload, long offset, long length) {
        if (!payload.hasGaps() || payload.allocation().memory().isOfThisProcess()
                || "false".equals(System.getProperty(PROPERTY))) {
            return false;
        }
        List<Rows> rows = payload.rows(offset, 0, length, MOST_LAUNCHES);
        if (rows == null) {
            return false;
        }
        long count = rows.stream().mapToLong(Rows::count).sum();
        return count > 0 && count >= FEWEST_ROWS * rows.size() && length / count < LONG_ROW;
    }

    /// Does a copy by way of memory without gaps.
    @FunctionalInterface
    private interface Step {
        boolean copy(DevicePayload packed);
    }

    private static boolean through(DevicePayload payload, long length, Step step) {
        ScratchMemory scratch = payload.allocation().device().scratch();
        DeviceBufImpl packed = scratch.borrow(length);
        if (packed == null) {
            return false;
        }
        try {
            return packed.data() instanceof DevicePayload memory && step.copy(memory);
        } finally {
            scratch.giveBack(packed);
        }
    }
}
