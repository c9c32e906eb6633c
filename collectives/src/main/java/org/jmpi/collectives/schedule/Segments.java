package org.jmpi.collectives.schedule;

/// A region cut into segments of nearly equal length for a pipeline, at multiples of a unit.
///
/// @param region the whole
/// @param count  number of segments, 1 or more
/// @param unit   bytes that must not be torn apart
public record Segments(Region region, int count, long unit) {
    private static final int MOST = 1 << 16;

    /// Segments of about `bytes` bytes.
    public static Segments of(Region region, long bytes, long unit) {
        return new Segments(region, (int) Math.clamp(Math.ceilDiv(region.length(), bytes), 1, MOST), unit);
    }

    /// Whether there is a segment `index`.
    public boolean has(int index) {
        return index >= 0 && index < count;
    }

    /// Segment `index`.
    public Region get(int index) {
        return region.part(index, count, unit);
    }

    /// The same segment of a region of the same length.
    public Region get(int index, Region other) {
        return other.part(index, count, unit);
    }

    /// The length of the longest one.
    public long longest() {
        return get(0).length();
    }
}
