package org.jmpi.internal.comm;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jmpi.Buf;
import org.jmpi.ErrorClass;
import org.jmpi.Message;
import org.jmpi.MpiException;
import org.jmpi.Request;
import org.jmpi.Status;
import org.jmpi.internal.check.Resource;
import org.jmpi.internal.match.Envelope;
import org.jmpi.internal.match.Unexpected;
import org.jspecify.annotations.Nullable;

/// A message that a probe took out; null inside stands for the one from `PROC_NULL`.
final class MessageImpl implements Message {
    private final PointToPoint pointToPoint;
    private final @Nullable Unexpected message;
    private final Status status;
    private final AtomicBoolean received = new AtomicBoolean();
    /// Null where nobody watches.
    private @Nullable Resource resource;

    MessageImpl(PointToPoint pointToPoint, @Nullable Unexpected message) {
        this.pointToPoint = pointToPoint;
        this.message = message;
        status = message == null ? Status.PROC_NULL : pointToPoint.status(Envelope.of(message));
    }

    /// Have it watched whether it is received.
    void follow(Resource by) {
        resource = by;
    }

    @Override
    public Status status() {
        return status;
    }

    @Override
    public Status recv(Buf buf) {
        return irecv(buf).await();
    }

    @Override
    public Request irecv(Buf buf) {
        boolean ignored = Checks.target(buf).isAlive();
        if (!received.compareAndSet(false, true)) {
            throw new MpiException(ErrorClass.REQUEST, "message was received already: tag=" + status().tag()
                    + "; a Message is good for one recv");
        }
        if (resource != null) {
            resource.release();
        }
        return message == null ? new CompletedHandle(pointToPoint.engine(), Status.PROC_NULL)
                : pointToPoint.startReceive(message, buf);
    }
}
