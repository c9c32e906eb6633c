package org.jmpi.internal.protocol;

import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Awaits;
import org.jspecify.annotations.Nullable;

/// A closed rank's wait until others have received what it sent.
record Unsent(Pulls pulls, Peers peers) implements Awaits {

    @Override
    public String details() {
        return "Mpi.close(), with messages left that nobody has received";
    }

    @Override
    public @Nullable Awaited awaited() {
        return pulls.isEmpty() ? peers.unsent() : null;
    }
}
