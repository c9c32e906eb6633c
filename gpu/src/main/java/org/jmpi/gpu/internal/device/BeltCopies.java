package org.jmpi.gpu.internal.device;

import java.util.ArrayDeque;
import org.jmpi.gpu.internal.backend.BackendEvent;
import org.jmpi.gpu.internal.backend.BackendStream;

/// A message's copies between a device and a belt, in the order of its pieces: what both ends do alike.
abstract class BeltCopies {
    final DevicePayload payload;
    final long offset;
    final long length;
    final Belt belt;
    private final BackendStream stream;
    private final BackendEvent before;
    private final long pieces;
    private final ArrayDeque<BackendEvent> underWay = new ArrayDeque<>();
    private long begun;
    private long done;

    /// On a stream of its own, behind all that the payload's was given.
    BeltCopies(DevicePayload payload, long offset, long length, Belt belt, BackendStream stream) {
        this.payload = payload;
        this.offset = offset;
        this.length = length;
        this.belt = belt;
        this.stream = stream;
        pieces = Belt.pieces(length);
        before = payload.stream().mark();
        stream.waitFor(before);
    }

    /// Whether a piece can be copied now.
    abstract boolean canCopy(long piece);

    /// Enqueue the copy of a piece.
    abstract void copy(BackendStream on, long piece);

    /// Tell the other end that a piece was copied.
    abstract void tell(long piece);

    /// Go as far as possible. Where that is nowhere, the thread gives its core away: the other end may need it.
    final void move() {
        boolean isStuck = true;
        while (begun < pieces && canCopy(begun)) {
            copy(stream, begun);
            underWay.add(stream.mark());
            begun++;
            isStuck = false;
        }
        while (endsOne()) {
            tell(done - 1);
            isStuck = false;
        }
        if (isStuck) {
            Thread.yield();
        }
    }

    /// Whether the first one under way is done: it counts then.
    private boolean endsOne() {
        BackendEvent first = underWay.peek();
        if (first == null || !first.isComplete()) {
            return false;
        }
        underWay.remove().close();
        done++;
        return true;
    }

    /// Whether all pieces were copied.
    final boolean isOver() {
        return done == pieces;
    }

    /// Wait for what is under way, and give all back.
    public final void close() {
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
