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
        return from <= start && end <= to ? this
                : new Piece(Math.max(start, from), Math.min(end, to), value, shift);
    }

    /// The same bytes `distance` further on.
    Piece moved(long distance) {
        return distance == 0 ? this : new Piece(start + distance, end + distance, value, shift - distance);
    }

    /// Whether another piece goes on where this one ends.
    boolean isContinuedBy(Piece next) {
        return end == next.start && shift == next.shift && value.equals(next.value);
    }

    @Override
    public String toString() {
        return "[" + start + ".." + end + ")=" + value + (shift == 0 ? "" : "@" + shift);
    }
}
