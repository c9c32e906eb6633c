package org.jmpi.internal.check;

import org.jmpi.Communicator;
import org.jmpi.spi.CollectiveCall;

/// What a rank says about the root, as a number among all ranks (MPI-4.1 §6.2.3).
final class Roots {
    /// There is none.
    static final int NONE = -1;
    /// Another rank of its own group; it has no part in the call.
    static final int ASIDE = -2;

    private Roots() {
    }

    /// What the call of a rank says.
    static int of(CollectiveCall call, Parties parties, int rank) {
        return switch (call.root()) {
            case Communicator.ROOT -> rank;
            case Communicator.PROC_NULL -> ASIDE;
            case NONE -> NONE;
            default -> call.root() + (parties.areTwo() && parties.groupOf(rank) == 0 ? parties.first() : 0);
        };
    }

    /// Whether what a rank says fits the root that another one named.
    static boolean agree(int said, int rank, int root, Parties parties) {
        if (said != ASIDE) {
            return said == root;
        }
        return root >= 0 && root != rank && parties.groupOf(root) == parties.groupOf(rank);
    }
}
