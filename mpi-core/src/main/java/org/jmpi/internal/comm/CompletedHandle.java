package org.jmpi.internal.comm;

import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;

/// The request of an operation that needed no time: with `PROC_NULL`, or a message that could leave at once.
final class CompletedHandle extends Handle {

    /// An operation that is always done.
    private static final class Done extends Operation {
        Done() {
            complete();
        }
    }

    /// Complete from the beginning, and never changed.
    static final Operation DONE = new Done();

    private final Status status;

    CompletedHandle(Engine engine, Status status) {
        super(engine);
        this.status = status;
        activate(DONE);
    }

    @Override
    Status conclude(Operation operation) {
        return status;
    }
}
