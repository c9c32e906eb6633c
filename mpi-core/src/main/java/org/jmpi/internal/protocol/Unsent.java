package org.jmpi.internal.protocol;

import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Awaits;
import org.jspecify.annotations.Nullable;

/// A closed rank's wait until others have received what it sent.
record Unsent(Pulls pulls, Peers peers) implements Awaits {

    @Override
    public String details() {
        return "Mpi.close() was called, and messages sent before it wait for their receivers";
    }

    @Override
    public @Nullable Awaited awaited() {
        return pulls.isEmpty() ? peers.unsent() : null;
    }
}
