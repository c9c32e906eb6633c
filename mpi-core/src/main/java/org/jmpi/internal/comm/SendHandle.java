package org.jmpi.internal.comm;

import org.jmpi.Communicator;
import org.jmpi.MpiException;
import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.Engine;
import org.jmpi.internal.protocol.SendOperation;

/// The request of a send.
class SendHandle extends Handle {

    SendHandle(Engine engine) {
        super(engine);
    }

    SendHandle(Engine engine, SendOperation send) {
        super(engine);
        activate(send);
    }

    @Override
    Status conclude(Operation operation) {
        SendOperation send = (SendOperation) operation;
        MpiException error = send.error();
        send.release();
        return error == null ? Status.EMPTY
                : new Status(Communicator.ANY_SOURCE, Communicator.ANY_TAG, 0, false, error);
    }
}
