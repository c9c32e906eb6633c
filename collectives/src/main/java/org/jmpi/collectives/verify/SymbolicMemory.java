package org.jmpi.collectives.verify;

import java.util.ArrayList;
import java.util.List;

/// One space of one rank, as pieces that don't overlap, in order, as few as possible.
final class SymbolicMemory {
    private final List<Piece> pieces;
    /// Where a piece was found last; schedules go through memory in order, mostly.
    private int last;

    SymbolicMemory() {
        this(new ArrayList<>(4));
    }

    private SymbolicMemory(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /// The same content, to be changed by itself.
    SymbolicMemory copy() {
        return new SymbolicMemory(new ArrayList<>(pieces));
    }

    /// What stands between two places, in pieces counted from the first.
    ///
    /// @throws ScheduleFault where some byte holds nothing
    List<Piece> read(long from, long to) {
        int index = firstEndingAfter(from);
        if (from < to && index < pieces.size() && pieces.get(index).start() <= from && to <= pieces.get(index).end()) {
            return List.of(pieces.get(index).between(from, to, -from));
        }
        List<Piece> found = new ArrayList<>(2);
        long at = from;
        for (; at < to; index++) {
            if (index == pieces.size() || pieces.get(index).start() > at) {
                throw new ScheduleFault("byte " + at + " is used, but holds nothing");
            }
            Piece piece = pieces.get(index);
            found.add(piece.between(at, to, -from));
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
        if (content.isEmpty() || content.size() == 1 && writeWhole(content.getFirst().moved(offset))) {
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

    /// Put a piece into one that holds all of its place, or behind the last one: most writes are like that.
    ///
    /// @return whether it was put; not where it covers several pieces, or becomes one with another
    private boolean writeWhole(Piece piece) {
        int at = firstEndingAfter(piece.start());
        boolean isLast = at == pieces.size();
        if (piece.start() == piece.end() || at > 0 && pieces.get(at - 1).isContinuedBy(piece)) {
            return piece.start() == piece.end();
        }
        if (isLast) {
            return pieces.add(piece);
        }
        Piece there = pieces.get(at);
        boolean isHeld = there.start() <= piece.start() && piece.end() <= there.end();
        if (!isHeld || there.isLike(piece)
                || at + 1 < pieces.size() && piece.isContinuedBy(pieces.get(at + 1))) {
            return false;
        }
        split(at, there, piece);
        return true;
    }

    private void split(int at, Piece there, Piece piece) {
        int place = at;
        if (there.start() < piece.start()) {
            pieces.set(place++, there.between(there.start(), piece.start()));
            pieces.add(place, piece);
        } else {
            pieces.set(place, piece);
        }
        if (piece.end() < there.end()) {
            pieces.add(place + 1, there.between(piece.end(), there.end()));
        }
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
        if (!isFirstEndingAfter(last, place) && !isFirstEndingAfter(++last, place)) {
            last = search(place);
        }
        return last;
    }

    private boolean isFirstEndingAfter(int index, long place) {
        return index <= pieces.size() && (index == 0 || pieces.get(index - 1).end() <= place)
                && (index == pieces.size() || pieces.get(index).end() > place);
    }

    private int search(long place) {
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
