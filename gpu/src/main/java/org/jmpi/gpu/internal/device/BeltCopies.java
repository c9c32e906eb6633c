package org.jmpi.gpu.internal.device;

import java.util.ArrayDeque;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendStream;

/// Copies of pieces on a stream, in the order of the pieces.
final class BeltCopies {
    private final BackendStream stream;
    private final BackendEvent before;
    private final ArrayDeque<BackendEvent> underWay = new ArrayDeque<>();
    private long begun;
    private long done;

    /// On a stream of its own, behind all that another one was given.
    BeltCopies(BackendStream stream, BackendStream behind) {
        this.stream = stream;
        before = behind.mark();
        stream.waitFor(before);
    }

    BackendStream stream() {
        return stream;
    }

    /// The piece that comes next.
    long next() {
        return begun;
    }

    /// It was enqueued.
    void begin() {
        underWay.add(stream.mark());
        begun++;
    }

    /// How many are done, those before them included.
    long done() {
        return done;
    }

    /// Whether the first one under way is done: it counts then.
    boolean endsOne() {
        BackendEvent first = underWay.peek();
        if (first == null || !first.isComplete()) {
            return false;
        }
        underWay.remove().close();
        done++;
        return true;
    }

    /// Wait for what is under way, and give all back.
    void close() {
        try {
            if (!underWay.isEmpty()) {
                underWay.getLast().await();
            }
        } finally {
            underWay.forEach(BackendEvent::close);
            underWay.clear();
            before.close();
        }
    }
}
