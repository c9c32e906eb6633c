package org.jmpi.internal.comm;

import org.jmpi.Communicator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;

/// The request of a non-blocking collective. It can be neither cancelled nor given up while active (MPI-4.1 §6.12): the
/// other ranks count on this one.
class CollectiveHandle extends Handle {

    /// An inactive one.
    CollectiveHandle(Engine engine) {
        super(engine);
    }

    CollectiveHandle(Engine engine, Operation operation) {
        super(engine);
        activate(operation);
    }

    @Override
    final Status conclude(Operation operation) {
        MpiException error = operation.error();
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
