package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;

/// One space of one rank, as pieces that don't overlap, in order, as few as possible.
final class SymbolicMemory {
    private final List<Piece> pieces = new ArrayList<>(4);

    /// What stands between two places, in pieces counted from the first.
    ///
    /// @throws ScheduleFault where some byte holds nothing
    List<Piece> read(long from, long to) {
        List<Piece> found = new ArrayList<>(2);
        long at = from;
        for (int index = firstEndingAfter(from); at < to; index++) {
            if (index == pieces.size() || pieces.get(index).start() > at) {
                throw new ScheduleFault("byte " + at + " is used, but holds nothing");
            }
            Piece piece = pieces.get(index);
            found.add(piece.between(at, to).moved(-from));
            at = piece.end();
        }
        return found;
    }

    /// Put a piece, over whatever is there.
    void write(Piece piece) {
        write(0, List.of(piece));
    }

    /// Put pieces, one behind the other and counted from `offset`, over whatever is there.
    void write(long offset, List<Piece> content) {
        if (content.isEmpty()) {
            return;
        }
        long from = content.getFirst().start() + offset;
        long to = content.getLast().end() + offset;
        if (from == to) {
            return;
        }
        int first = firstEndingAfter(from - 1);
        int behind = Math.max(first, firstEndingAfter(to - 1));
        var renewed = new Pieces();
        if (first < pieces.size()) {
            renewed.append(pieces.get(first).between(Long.MIN_VALUE, from));
        }
        for (int i = 0; i < content.size(); i++) {
            renewed.append(content.get(i).moved(offset));
        }
        while (behind < pieces.size() && pieces.get(behind).start() <= to) {
            renewed.append(pieces.get(behind).between(to, Long.MAX_VALUE));
            behind++;
        }
        replace(first, behind, renewed.list());
    }

    private void replace(int first, int behind, List<Piece> renewed) {
        int same = Math.min(behind - first, renewed.size());
        for (int i = 0; i < same; i++) {
            pieces.set(first + i, renewed.get(i));
        }
        if (first + same < behind) {
            pieces.subList(first + same, behind).clear();
        } else if (same < renewed.size()) {
            pieces.addAll(first + same, renewed.subList(same, renewed.size()));
        }
    }

    /// All pieces in order.
    List<Piece> pieces() {
        return pieces;
    }

    /// The byte behind the last one that holds something.
    long end() {
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    private int firstEndingAfter(long place) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).end() > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
