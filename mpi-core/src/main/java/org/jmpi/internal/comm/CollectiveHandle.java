package org.jmpi.internal.comm;

import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.TaskOperation;
import org.jspecify.annotations.Nullable;

/// The request of a non-blocking collective. It can be neither cancelled nor given up while active (MPI-4.1 §6.12): the
/// other ranks count on this one.
class CollectiveHandle extends Handle {
    private @Nullable TaskOperation operation;

    /// An inactive one.
    CollectiveHandle(Engine engine) {
        super(engine);
    }

    CollectiveHandle(Engine engine, TaskOperation operation) {
        super(engine);
        begin(operation);
    }

    final void begin(TaskOperation begun) {
        operation = begun;
        activate(begun);
    }

    @Override
    final void awaitOperation() {
        if (!isDone() && (operation == null || !engine.look(operation))) {
            super.awaitOperation();
        }
    }

    @Override
    final Status conclude(Operation done) {
        MpiException error = done.error();
        return error == null ? Status.EMPTY
                : new Status(Communicator.ANY_SOURCE, Communicator.ANY_TAG, 0, false, error);
    }

    @Override
    public final void cancel() {
        checkNotFreed();
        throw new MpiException(ErrorClass.REQUEST, "a collective can't be cancelled; await() it");
    }

    @Override
    public void free() {
        if (isActive()) {
            throw new MpiException(ErrorClass.REQUEST,
                    "request of a collective is active: free() needs it complete; await() it first");
        }
        super.free();
    }
}
