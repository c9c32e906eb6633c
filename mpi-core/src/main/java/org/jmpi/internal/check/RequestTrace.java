package org.jmpi.internal.check;

import java.util.List;
import org.jmpi.MpiException;
import org.jmpi.Status;
import org.jspecify.annotations.Nullable;

/// What becomes of one request. Used as the request is, by one thread at a time.
public final class RequestTrace implements RequestWatch {
    private final Resource resource;
    private final boolean persistent;
    private final PendingBuffers pending;
    private final List<Use> uses;
    private @Nullable MpiException error;

    RequestTrace(Resource resource, boolean persistent, PendingBuffers pending, List<Use> uses) {
        this.resource = resource;
        this.persistent = persistent;
        this.pending = pending;
        this.uses = uses;
    }

    /// Its operation begins.
    ///
    /// @throws MpiException of class BUFFER where the operation's memory is in use
    @Override
    public void starting() {
        uses.forEach(pending::refuseBusy);
        start();
    }

    void start() {
        error = null;
        pending.add(uses);
    }

    /// The program knows that its operation is over: it may use the memory again.
    @Override
    public void known() {
        MpiException found = pending.remove(uses);
        error = error == null ? found : error;
    }

    /// The program has ended its operation.
    ///
    /// @return its status, with what was wrong if nothing else was
    @Override
    public Status ended(Status status) {
        known();
        if (!persistent) {
            resource.release();
        }
        return error == null || status.error() != null ? status
                : new Status(status.source(), status.tag(), status.bytes(), status.cancelled(), error);
    }

    /// The program has given it up.
    @Override
    public void freed() {
        MpiException ignored = pending.remove(uses);
        resource.release();
    }
}
