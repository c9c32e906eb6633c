package org.jmpi.internal.bootstrap;

import org.jmpi.MpiException;
import org.jspecify.annotations.Nullable;

/// Where each rank is, for people, as its first card tells. Thread-safe.
final class RankNames {
    private final @Nullable String[] names;

    RankNames(int ranks) {
        names = new String[ranks];
    }

    int ranks() {
        return names.length;
    }

    /// A rank gave a card. One that can't be read is its receivers' to complain of.
    synchronized void card(int rank, int round, byte[] bytes) {
        if (round == 0 && names[rank] == null) {
            try {
                Card card = Card.decode(bytes);
                names[rank] = " (pid " + card.pid() + " on " + card.hostName() + ")";
            } catch (MpiException otherVersion) {
                // so it stays without
            }
        }
    }

    /// Process and host of a rank, in brackets behind a space; nothing where it hasn't told.
    synchronized String of(int rank) {
        String name = names[rank];
        return name == null ? "" : name;
    }
}
