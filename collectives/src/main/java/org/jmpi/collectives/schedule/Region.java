package org.jmpi.collectives.schedule;

/// A run of bytes in one space.
///
/// @param space  where
/// @param offset first byte
/// @param length number of bytes, 0 or more
public record Region(Space space, long offset, long length) {

    /// The byte behind the last one.
    public long end() {
        return offset + length;
    }

    /// The part from `from` on, `bytes` long, counted from this region's start.
    public Region slice(long from, long bytes) {
        return new Region(space, offset + from, bytes);
    }

    /// The first `bytes` bytes.
    public Region first(long bytes) {
        return slice(0, bytes);
    }

    /// Part `index` of `parts` nearly equal ones, cut at multiples of `unit` bytes; the first parts are the
    /// longer ones.
    public Region part(int index, int parts, long unit) {
        long from = partOffset(index, parts, unit);
        return slice(from, partOffset(index + 1, parts, unit) - from);
    }

    /// Parts `index` to `index + count` of `parts`, as one region.
    public Region parts(int index, int count, int parts, long unit) {
        long from = partOffset(index, parts, unit);
        return slice(from, partOffset(index + count, parts, unit) - from);
    }

    private long partOffset(int index, int parts, long unit) {
        if (index == parts) {
            return length;
        }
        long units = length / unit;
        return (index * (units / parts) + Math.min(index, units % parts)) * unit;
    }

    /// Whether a byte lies in both.
    public boolean overlaps(Region other) {
        return space == other.space && offset < other.end() && other.offset < end() && length > 0
                && other.length > 0;
    }

    /// Written out for the same reason as in [Problem].
    @Override
    public boolean equals(Object other) {
        return other instanceof Region that && space == that.space && offset == that.offset && length == that.length;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * space.ordinal() + Long.hashCode(offset)) + Long.hashCode(length);
    }

    @Override
    public String toString() {
        return space + "[" + offset + ".." + end() + ")";
    }
}
