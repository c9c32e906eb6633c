package org.jmpi.internal.match;

import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.Operation;
import org.jspecify.annotations.Nullable;

/// A wait for a matching message to arrive (MPI-4.1 §3.8).
public final class Probe extends Operation {
    final int source;
    final int tag;
    final boolean takes;
    private final Matcher matcher;
    private @Nullable Envelope envelope;
    private @Nullable Unexpected taken;

    /// @param matcher of the context it looks in
    /// @param source  world rank or [Matcher#ANY]
    /// @param tag     tag or [Matcher#ANY]
    /// @param takes   whether to take the message out of matching
    public Probe(Matcher matcher, int source, int tag, boolean takes) {
        this.matcher = matcher;
        this.source = source;
        this.tag = tag;
        this.takes = takes;
    }

    /// World rank it waits for, or [Matcher#ANY].
    public int source() {
        return source;
    }

    /// What was found, after completion.
    public @Nullable Envelope envelope() {
        return envelope;
    }

    /// The message, after completion, where the probe takes it.
    public @Nullable Unexpected taken() {
        return taken;
    }

    void finish(Unexpected message) {
        envelope = Envelope.of(message);
        taken = takes ? message : null;
        complete();
    }

    @Override
    public String details() {
        return matcher.details(source, tag);
    }

    @Override
    public @Nullable Awaited awaited() {
        return isDone() ? null : matcher.awaited(source);
    }
}
