package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;

/// Works on lists of pieces.
final class Pieces {

    private Pieces() {
    }

    /// The same content in as few pieces as possible, so that lists can be compared.
    static List<Piece> merge(List<Piece> pieces) {
        List<Piece> merged = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!merged.isEmpty() && continues(merged.getLast(), piece)) {
                Piece last = merged.removeLast();
                merged.add(new Piece(last.start(), piece.end(), last.value(), last.shift()));
            } else {
                merged.add(piece);
            }
        }
        return merged;
    }

    private static boolean continues(Piece last, Piece next) {
        return last.end() == next.start() && last.shift() == next.shift()
                && last.value().equals(next.value());
    }
}
