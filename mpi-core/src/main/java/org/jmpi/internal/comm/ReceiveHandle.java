package org.jmpi.internal.comm;

import org.jmpi.Status;
import org.jmpi.internal.progress.Operation;
import org.jmpi.internal.protocol.ReceiveOperation;

/// The request of a receive.
class ReceiveHandle extends Handle {
    private final PointToPoint pointToPoint;

    ReceiveHandle(PointToPoint pointToPoint) {
        super(pointToPoint.engine());
        this.pointToPoint = pointToPoint;
    }

    ReceiveHandle(PointToPoint pointToPoint, ReceiveOperation receive) {
        this(pointToPoint);
        activate(receive);
    }

    @Override
    Status conclude(Operation operation) {
        return pointToPoint.conclude((ReceiveOperation) operation);
    }

    @Override
    void cancel(Operation operation) {
        engine.cancel((ReceiveOperation) operation);
    }
}
