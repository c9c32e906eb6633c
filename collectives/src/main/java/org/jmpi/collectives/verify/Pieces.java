package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;

/// Pieces one behind the other, as few as possible, so that equal content is an equal list.
final class Pieces {
    private final List<Piece> pieces = new ArrayList<>(4);

    /// The pieces in order.
    List<Piece> list() {
        return pieces;
    }

    /// Put a piece behind the last one, joined to it if it goes on there; nothing where it is empty.
    void append(Piece piece) {
        if (piece.start() >= piece.end()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().isContinuedBy(piece)) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(last.start(), piece.end(), last.value(), last.shift()));
        } else {
            pieces.add(piece);
        }
    }

    /// Combine two contents of the same length, byte by byte; the left one holds the lower ranks.
    ///
    /// @param unit bytes of an element, which must not be torn apart
    /// @throws ScheduleFault where elements don't fit each other
    static List<Piece> combine(List<Piece> left, List<Piece> right, long unit, boolean commutative) {
        var results = new Pieces();
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            Piece lower = left.get(l);
            Piece higher = right.get(r);
            long end = Math.min(lower.end(), higher.end());
            Piece both = combine(lower, higher, Math.max(lower.start(), higher.start()), end, commutative);
            checkWhole(both, unit);
            results.append(both);
            l += lower.end() == end ? 1 : 0;
            r += higher.end() == end ? 1 : 0;
        }
        return results.list();
    }

    private static Piece combine(Piece lower, Piece higher, long start, long end, boolean commutative) {
        if (lower.shift() != higher.shift()) {
            throw new ScheduleFault("different elements are combined: " + lower + " op " + higher);
        }
        return new Piece(start, end, lower.value().combine(higher.value(), commutative), higher.shift());
    }

    private static void checkWhole(Piece piece, long unit) {
        if ((piece.start() + piece.shift()) % unit != 0 || (piece.end() + piece.shift()) % unit != 0) {
            throw new ScheduleFault("an element is torn apart: " + piece + ", unit=" + unit);
        }
    }
}
