package org.jmpi.internal.comm;

import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// Statuses given before: a loop that receives alike messages allocates none. Races are benign: statuses are immutable.
final class StatusCache {
    private static final int SIZE = 64;

    private final @Nullable Status[] cache = new @Nullable Status[SIZE];

    Status get(int source, int tag, long bytes) {
        int index = (source * 31 + tag * 7 + (int) bytes) & SIZE - 1;
        Status cached = cache[index];
        if (cached != null && cached.source() == source && cached.tag() == tag && cached.bytes() == bytes) {
            return cached;
        }
        Status status = new Status(source, tag, bytes, false, null);
        cache[index] = status;
        return status;
    }
}
