package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One space of one rank, as pieces that don't overlap.
final class SymbolicMemory {
    private final TreeMap<Long, Piece> pieces = new TreeMap<>();

    /// The pieces between two places, cut to fit.
    ///
    /// @throws ScheduleFault where some byte holds nothing
    List<Piece> read(long from, long to) {
        List<Piece> found = new ArrayList<>();
        long at = from;
        while (at < to) {
            Map.Entry<Long, Piece> entry = pieces.floorEntry(at);
            if (entry == null || entry.getValue().end() <= at) {
                throw new ScheduleFault("byte " + at + " is used, but holds nothing");
            }
            found.add(entry.getValue().between(at, to));
            at = entry.getValue().end();
        }
        return found;
    }

    /// Put a piece, over whatever is there.
    void write(Piece piece) {
        if (piece.start() == piece.end()) {
            return;
        }
        cut(piece.start());
        cut(piece.end());
        pieces.subMap(piece.start(), piece.end()).clear();
        pieces.put(piece.start(), piece);
    }

    /// All pieces in order.
    List<Piece> pieces() {
        return List.copyOf(pieces.values());
    }

    /// The byte behind the last one that holds something.
    long end() {
        return pieces.isEmpty() ? 0 : pieces.lastEntry().getValue().end();
    }

    private void cut(long at) {
        Map.Entry<Long, Piece> entry = pieces.lowerEntry(at);
        if (entry != null && entry.getValue().end() > at) {
            Piece whole = entry.getValue();
            pieces.put(whole.start(), whole.between(whole.start(), at));
            pieces.put(at, whole.between(at, whole.end()));
        }
    }
}
