package org.jmpi.internal.bootstrap;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// Who has joined, and who has closed: whether a rank's end is a failure.
///
/// Guarded by its [Hub]'s monitor.
final class HubRoll {
    private static final long NONE = -1;

    private final long[] lastCard;
    private final boolean[] gone;
    private final BitSet[] open;
    private final Rounds cards;
    private final Rounds closed;

    HubRoll(int ranks) {
        lastCard = new long[ranks];
        Arrays.fill(lastCard, NONE);
        gone = new boolean[ranks];
        open = new BitSet[ranks];
        Arrays.setAll(open, _ -> new BitSet());
        cards = new Rounds(ranks);
        closed = new Rounds(ranks);
    }

    /// A rank gave its card; whether the round is complete.
    boolean card(int rank, int epoch, int round) {
        long key = (long) epoch << 32 | round;
        lastCard[rank] = Math.max(lastCard[rank], key);
        open[rank].set(epoch);
        return cards.completes(epoch, round, rank);
    }

    /// A rank has closed; whether all have.
    boolean closed(int rank, int epoch) {
        open[rank].clear(epoch);
        return closed.completes(epoch, 0, rank);
    }

    /// A rank's line has ended.
    void gone(int rank) {
        gone[rank] = true;
    }

    boolean isGone(int rank) {
        return gone[rank];
    }

    /// Whether a rank has joined and not closed.
    boolean isOpen(int rank) {
        return !open[rank].isEmpty();
    }

    /// The rank whose end is a failure, or -1.
    int failed() {
        for (int rank = 0; rank < gone.length; rank++) {
            if (gone[rank] && reason(rank) != null) {
                return rank;
            }
        }
        return -1;
    }

    /// Why the end of a rank is a failure; null where it is none.
    @Nullable
    String reason(int rank) {
        if (isOpen(rank)) {
            return "it ended without Mpi.close(), and others may wait for it; look at its own output";
        }
        for (int other = 0; other < gone.length; other++) {
            if (!gone[other] && lastCard[other] > lastCard[rank]) {
                return "it ended without joining, and rank " + other + " waits for it in Mpi.init; let every rank call"
                        + " Mpi.init, or none";
            }
        }
        return null;
    }
}
