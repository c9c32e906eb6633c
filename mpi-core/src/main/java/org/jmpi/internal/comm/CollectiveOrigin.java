package org.jmpi.internal.comm;

import org.jmpi.Communicator;
import org.jmpi.internal.protocol.TaskOperation;

/// Where a collective was called.
///
/// @param all its ranks, as collectives number them
record CollectiveOrigin(Communicator communicator, GroupImpl all) implements TaskOperation.Origin {

    @Override
    public String name() {
        return communicator.name();
    }

    @Override
    public int world(int rank) {
        return all.world(rank);
    }
}
