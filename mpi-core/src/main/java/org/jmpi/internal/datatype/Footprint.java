package org.jmpi.internal.datatype;

import java.util.Arrays;
import org.jmpi.Buf;
import org.jspecify.annotations.Nullable;

/// The bytes of memory that a buffer's data lies in, without its gaps: ranges, in ascending order of both their ends.
public final class Footprint {
    private static final int FEW = 2;

    private final Object base;
    private final long origin;
    private long[] starts = new long[FEW];
    private long[] ends = new long[FEW];
    private int count;

    private Footprint(Object base, long origin) {
        this.base = base;
        this.origin = origin;
    }

    /// That of a buffer; null where it has no data, or in memory that can't be told: a read-only view of an array, or
    /// memory of another kind than this process's.
    public static @Nullable Footprint of(@Nullable Buf buf) {
        if (!(buf instanceof HostBuf host) || host.packedSize() == 0) {
            return null;
        }
        Object base = host.memory().base();
        return base == null ? null : new Footprint(base, host.memory().start()).filled(host);
    }

    private Footprint filled(HostBuf buf) {
        buf.locate(this);
        // Each of the two for itself: where ranges overlap, others of the same union take their place.
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
        return this;
    }

    /// Take up equally spaced ranges, counted from the first byte of the buffer's memory.
    void add(long start, long stride, long length, long times) {
        for (long i = 0; i < times; i++) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = origin + start + i * stride;
            ends[count++] = origin + start + i * stride + length;
        }
    }

    /// What its addresses are in: an array, or the one object that stands for native memory.
    public Object base() {
        return base;
    }

    /// The first byte.
    public long low() {
        return starts[0];
    }

    /// Behind the last byte.
    public long high() {
        return ends[count - 1];
    }

    /// Whether a byte is in both.
    @SuppressWarnings("ReferenceEquality") // arrays are meant themselves
    public boolean meets(Footprint other) {
        int mine = 0;
        int theirs = 0;
        while (base == other.base && mine < count && theirs < other.count) {
            if (ends[mine] <= other.starts[theirs]) {
                mine++;
            } else if (other.ends[theirs] <= starts[mine]) {
                theirs++;
            } else {
                return true;
            }
        }
        return false;
    }
}
