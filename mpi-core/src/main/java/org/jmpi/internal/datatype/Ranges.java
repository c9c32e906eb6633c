package org.jmpi.internal.datatype;

import java.util.Arrays;

/// The bytes of memory that a buffer's data lies in: ranges, in ascending order of both their ends.
final class Ranges {
    private static final int FEW = 4;

    private final long shift;
    private long[] starts = new long[FEW];
    private long[] ends = new long[FEW];
    private int count;

    private Ranges(long shift) {
        this.shift = shift;
    }

    /// Those of a buffer, moved by a number of bytes.
    static Ranges of(HostBuf buf, long shift) {
        Ranges ranges = new Ranges(shift);
        buf.locate(ranges);
        ranges.sort();
        return ranges;
    }

    void add(long start, long stride, long length, long times) {
        for (long i = 0; i < times; i++) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, 2 * count);
                ends = Arrays.copyOf(ends, 2 * count);
            }
            starts[count] = shift + start + i * stride;
            ends[count++] = shift + start + i * stride + length;
        }
    }

    /// Each of the two for itself: where ranges overlap, others of the same union take their place.
    private void sort() {
        Arrays.sort(starts, 0, count);
        Arrays.sort(ends, 0, count);
    }

    /// Whether a byte is in both.
    boolean meets(Ranges other) {
        int mine = 0;
        int theirs = 0;
        while (mine < count && theirs < other.count) {
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
