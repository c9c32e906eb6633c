package org.jmpi.launcher;

import java.util.HashMap;
import java.util.Map;

/// Counts the cards of the ranks' all-gathers. Guarded by the server.
final class Rounds {
    private final int ranks;
    private final Map<Long, Integer> cards = new HashMap<>();

    Rounds(int ranks) {
        this.ranks = ranks;
    }

    /// Count a card; whether it was the last one of its round.
    boolean completes(int epoch, int round) {
        long key = (long) epoch << 32 | round;
        int count = cards.getOrDefault(key, 0) + 1;
        if (count == ranks) {
            cards.remove(key);
        } else {
            cards.put(key, count);
        }
        return count == ranks;
    }
}
