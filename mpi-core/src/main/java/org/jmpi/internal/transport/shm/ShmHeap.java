package org.jmpi.internal.transport.shm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/// The books of one rank's heap in the segment: which ranges are free. First fit; neighbours that come free are joined.
/// Thread-safe; only the rank itself gives out and takes back, so nothing of this stands in shared memory.
final class ShmHeap {
    private final TreeMap<Long, Long> free = new TreeMap<>();
    private final Map<Long, Long> used = new HashMap<>();
    private final List<Retired> retired = new ArrayList<>();

    private record Retired(long offset, BooleanSupplier unused) {
    }

    /// A heap from `offset` on.
    ShmHeap(long offset, long bytes) {
        free.put(offset, bytes);
    }

    /// Take bytes, rounded up to whole lines; the offset, or -1 where no free range is long enough.
    synchronized long allocate(long bytes) {
        sweep();
        long wanted = bytes + ShmLayout.LINE - 1 & -ShmLayout.LINE;
        for (Map.Entry<Long, Long> range : free.entrySet()) {
            if (range.getValue() >= wanted) {
                return take(range.getKey(), range.getValue(), wanted);
            }
        }
        return -1;
    }

    private long take(long offset, long length, long wanted) {
        Long ignored = free.remove(offset);
        if (length > wanted) {
            free.put(offset + wanted, length - wanted);
        }
        used.put(offset, wanted);
        return offset;
    }

    /// Take a range back as soon as `unused` holds, which is asked now and at each [#allocate].
    synchronized void free(long offset, BooleanSupplier unused) {
        retired.add(new Retired(offset, unused));
        sweep();
    }

    private void sweep() {
        boolean ignored = retired.removeIf(range -> {
            boolean over = range.unused().getAsBoolean();
            if (over) {
                giveBack(range.offset());
            }
            return over;
        });
    }

    private void giveBack(long offset) {
        Long length = used.remove(offset);
        if (length == null) {
            throw new IllegalStateException("bytes are given back that nobody took: offset=" + offset
                    + "; report this as a bug of jmpi");
        }
        long end = offset + length;
        Long after = free.remove(end);
        end += after == null ? 0 : after;
        Map.Entry<Long, Long> before = free.floorEntry(offset);
        long start = before != null && before.getKey() + before.getValue() == offset ? before.getKey() : offset;
        free.put(start, end - start);
    }
}
