package org.jmpi.gpu.internal.device;

import java.util.List;
import org.jmpi.Datatype;
import org.jmpi.Op;
import org.jmpi.gpu.Range;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.gpu.internal.backend.Rows;
import org.jmpi.gpu.internal.element.ElementKernels;
import org.jmpi.gpu.internal.element.ElementKernels.Found;
import org.jspecify.annotations.Nullable;

/// Combines and copies what lies in the memory of one device, by its kernels: one run, or rows where there are gaps.
///
/// Whatever isn't done changes nothing, and is for the host: memory that is this process's anyway, ops and types without
/// kernels, gaps of another kind on either side, and gaps so irregular that they take many launches.
final class ElementSteps {
    /// Property with the fewest bytes that are done here; looked at for each step, since such a one takes long anyway.
    private static final String PROPERTY = "jmpi.gpu.reduce.from";
    /// Below, what is won isn't worth loading kernels for.
    private static final long SHORTEST = 16 << 10;
    private static final int MOST_LAUNCHES = 64;

    private ElementSteps() {
    }

    /// Whether so many bytes of a payload's memory are better combined there.
    static boolean combines(Allocation memory, Op op, Datatype type, long bytes) {
        return bytes >= shortest() && !memory.memory().isOfThisProcess()
                && memory.device().elements().combining(op, type) != null;
    }

    private static long shortest() {
        return Long.getLong(PROPERTY, SHORTEST);
    }

    /// Set `to = from op to` for `length` bytes of elements, and wait; whether it did.
    static boolean combine(DevicePayload from, long fromOffset, DevicePayload to, long offset, long length, Op op,
            Datatype type) {
        if (!areTogether(from, to) || !combines(to.allocation(), op, type, length)) {
            return false;
        }
        List<Rows> rows = rows(from, fromOffset, to, offset, length);
        return rows != null && run(elements(to).combining(op, type), from, to, rows);
    }

    /// Set `to = from` for `length` bytes, and wait; whether it did.
    static boolean copy(DevicePayload from, long fromOffset, DevicePayload to, long offset, long length) {
        if (from.hasGaps() || to.hasGaps()) {
            return length >= shortest() && copyRows(from, fromOffset, to, offset, length);
        }
        if (!areTogether(from, to)) {
            return false;
        }
        if (length > 0) {
            BackendStream stream = to.stream();
            stream.copy(from.allocation().memory(), from.first() + fromOffset, to.allocation().memory(),
                    to.first() + offset, length);
            stream.synchronise();
        }
        return true;
    }

    /// As [#copy], by a kernel however short it is.
    static boolean copyRows(DevicePayload from, long fromOffset, DevicePayload to, long offset, long length) {
        List<Rows> rows = areTogether(from, to) ? rows(from, fromOffset, to, offset, length) : null;
        return rows != null && run(elements(to).copying(places(rows)), from, to, rows);
    }

    private static boolean areTogether(DevicePayload from, DevicePayload to) {
        from.allocation().checkAlive();
        to.allocation().checkAlive();
        return from.allocation().device() == to.allocation().device()
                && !from.allocation().memory().isOfThisProcess() && !to.allocation().memory().isOfThisProcess();
    }

    private static ElementKernels elements(DevicePayload payload) {
        return payload.allocation().device().elements();
    }

    /// The rows of the target beside those of the source; null where they don't go together.
    private static @Nullable List<Rows> rows(DevicePayload from, long fromOffset, DevicePayload to, long offset,
            long length) {
        List<Rows> rows = null;
        if (!from.hasGaps()) {
            rows = to.rows(offset, from.first() + fromOffset, length, MOST_LAUNCHES);
        } else if (!to.hasGaps()) {
            rows = swapped(from.rows(fromOffset, to.first() + offset, length, MOST_LAUNCHES));
        } else if (from.isAlike(to) && fromOffset == offset) {
            rows = beside(to.rows(offset, 0, length, MOST_LAUNCHES), from.origin() - to.origin());
        }
        return rows == null || rows.stream().anyMatch(ElementSteps::meetsItself) ? null : rows;
    }

    private static @Nullable List<Rows> swapped(@Nullable List<Rows> rows) {
        return rows == null ? null
                : rows.stream()
                        .map(row -> new Rows(row.hostAt(), row.hostStride(), row.at(), row.stride(), row.length(),
                                row.count()))
                        .toList();
    }

    /// The same rows on both sides, a distance apart.
    private static @Nullable List<Rows> beside(@Nullable List<Rows> rows, long distance) {
        return rows == null ? null
                : rows.stream()
                        .map(row -> new Rows(row.at(), row.stride(), row.at() + distance, row.stride(), row.length(),
                                row.count()))
                        .toList();
    }

    /// Whether elements are written twice, which kernels would do at once.
    private static boolean meetsItself(Rows rows) {
        return rows.count() > 1 && Math.abs(rows.stride()) < rows.length();
    }

    private static long places(List<Rows> rows) {
        long places = 0;
        for (Rows row : rows) {
            places |= row.at() | row.stride() | row.hostAt() | row.hostStride() | row.length();
        }
        return places;
    }

    private static boolean run(@Nullable Found found, DevicePayload from, DevicePayload to, List<Rows> rows) {
        if (found == null || !found.element().divides(places(rows))
                || !rows.stream().allMatch(row -> found.element().fills(row.length()))) {
            return false;
        }
        for (Rows row : rows) {
            launch(found, from.allocation(), to.allocation(), row);
        }
        to.stream().synchronise();
        return true;
    }

    private static void launch(Found found, Allocation from, Allocation to, Rows row) {
        Datatype type = found.element().unit();
        long size = type.size();
        long run = row.length() / size;
        found.kernel()
                .launch(Range.of1d(run * row.count() / found.element().units()),
                        DeviceBufImpl.part(from, row.hostAt(), type, run),
                        row.hostStride() / size, DeviceBufImpl.part(to, row.at(), type, run), row.stride() / size, run,
                        run * row.count());
    }
}
