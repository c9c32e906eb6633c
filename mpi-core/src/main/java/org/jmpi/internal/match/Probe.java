package org.jmpi.internal.match;

import org.jmpi.internal.progress.Operation;
import org.jspecify.annotations.Nullable;

/// A wait for a matching message to arrive (MPI-4.1 §3.8).
public final class Probe extends Operation {
    final int source;
    final int tag;
    final boolean takes;
    private @Nullable Unexpected found;

    /// @param source world rank or [Matcher#ANY]
    /// @param tag    tag or [Matcher#ANY]
    /// @param takes  whether to take the message out of matching
    public Probe(int source, int tag, boolean takes) {
        this.source = source;
        this.tag = tag;
        this.takes = takes;
    }

    /// World rank it waits for, or [Matcher#ANY].
    public int source() {
        return source;
    }

    /// The message, after completion.
    public @Nullable Unexpected found() {
        return found;
    }

    void finish(Unexpected message) {
        found = message;
        complete();
    }
}
