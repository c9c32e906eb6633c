package org.jmpi.collectives.verify;

/// A run of bytes of one value: byte `x` of the run holds byte `x + shift` of the contributions.
///
/// @param start first byte
/// @param end   the byte behind the last one
/// @param value what stands there
/// @param shift from a place to the place in the contributors' source space
record Piece(long start, long end, Value value, long shift) {

    /// The part between two places.
    Piece between(long from, long to) {
        return between(from, to, 0);
    }

    /// The part between two places, `distance` further on.
    Piece between(long from, long to, long distance) {
        return from <= start && end <= to ? moved(distance)
                : new Piece(Math.max(start, from) + distance, Math.min(end, to) + distance, value, shift - distance);
    }

    /// The same bytes `distance` further on.
    Piece moved(long distance) {
        return distance == 0 ? this : new Piece(start + distance, end + distance, value, shift - distance);
    }

    /// Whether another piece goes on where this one ends.
    boolean isContinuedBy(Piece next) {
        return end == next.start && isLike(next);
    }

    /// Whether another piece is of the same value, counted from the same place.
    boolean isLike(Piece other) {
        return shift == other.shift && value.equals(other.value);
    }

    @Override
    public String toString() {
        return "[" + start + ".." + end + ")=" + value + (shift == 0 ? "" : "@" + shift);
    }
}
