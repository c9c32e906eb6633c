package org.jmpi.internal.comm;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jmpi.ErrorClass;
import org.jmpi.MpiException;
import org.jmpi.internal.protocol.SendOperation;
import org.jmpi.spi.Payload;

/// The attached buffer of a communicator (MPI-4.1 §3.6): as many bytes of unsent copies as the user allowed.
final class BufferedSends {
    private final PointToPoint pointToPoint;
    private final ArrayDeque<Copy> copies = new ArrayDeque<>();
    private long capacity = -1;
    private long used;

    private record Copy(SendOperation send, long bytes) {
    }

    BufferedSends(PointToPoint pointToPoint) {
        this.pointToPoint = pointToPoint;
    }

    synchronized void attach(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("buffer size is negative: bytes=" + bytes + "; pass 0 or more");
        }
        if (capacity >= 0) {
            throw new MpiException(ErrorClass.BUFFER,
                    "a buffer is attached already: attached=" + capacity + " bytes; detachBuffer() first");
        }
        capacity = bytes;
    }

    synchronized void send(Payload source, int dest, int tag) {
        reclaim();
        long bytes = source.packedSize();
        if (bytes > capacity - used) {
            throw new MpiException(ErrorClass.BUFFER,
                    "no room for a buffered send: message=" + bytes + " bytes, attached="
                            + Math.max(0, capacity) + " bytes, in use=" + used
                            + " bytes; attachBuffer() with more, or let the receivers catch up");
        }
        SendOperation send = pointToPoint.startCopy(Copies.of(source), source.signature(), dest, tag);
        copies.add(new Copy(send, bytes));
        used += bytes;
    }

    private void reclaim() {
        for (Iterator<Copy> all = copies.iterator(); all.hasNext();) {
            Copy copy = all.next();
            if (copy.send.isDone()) {
                all.remove();
                used -= copy.bytes;
                copy.send.release();
            }
        }
    }

    synchronized long detach() {
        for (Copy copy : copies) {
            pointToPoint.engine().await(copy.send);
        }
        reclaim();
        long detached = Math.max(0, capacity);
        capacity = -1;
        return detached;
    }
}
