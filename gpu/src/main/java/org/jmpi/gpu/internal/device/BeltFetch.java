package org.jmpi.gpu.internal.device;

import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.spi.DirectPayload;

/// A message's way from a belt to a device.
final class BeltFetch implements DirectPayload.Fetch {
    private final DevicePayload to;
    private final long offset;
    private final long length;
    private final Belt belt;
    private final BeltCopies copies;

    BeltFetch(DevicePayload to, long offset, long length, Belt belt, BeltCopies copies) {
        this.to = to;
        this.offset = offset;
        this.length = length;
        this.belt = belt;
        this.copies = copies;
        belt.want();
    }

    @Override
    public boolean isComplete() {
        boolean isOver = true;
        try {
            move();
            isOver = copies.done() == Belt.pieces(length);
            return isOver;
        } finally {
            if (isOver) { // also where it has failed
                copies.close();
            }
        }
    }

    /// The other end may need this core to go on.
    private void move() {
        if (belt.hasFailed()) {
            throw new DeviceException(ErrorClass.INTERN, "the sender's device has failed; see what that rank says");
        }
        long before = copies.next() + copies.done();
        begin();
        while (copies.endsOne()) {
            belt.take(copies.done() - 1);
        }
        if (copies.next() + copies.done() == before) {
            Thread.yield();
        }
    }

    private void begin() {
        while (copies.next() < Belt.pieces(length) && belt.holds(copies.next())) {
            long piece = copies.next();
            to.writeOn(copies.stream(), offset + piece * Belt.PIECE, belt.memory(), Belt.at(piece),
                    Belt.bytes(piece, length), false);
            copies.begin();
        }
    }
}
