package org.jmpi.gpu.internal.device;

import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.spi.DirectPayload;

/// A message's way from a device to a belt.
final class BeltFeed extends BeltCopies implements DirectPayload.Feed {
    BeltFeed(DevicePayload from, long offset, long length, Belt belt, BackendStream out) {
        super(from, offset, length, belt, out);
    }

    @Override
    public boolean advance() {
        if (!belt.isWanted() || isOver()) {
            return false;
        }
        try {
            move();
        } catch (RuntimeException e) {
            belt.fail();
            throw e;
        }
        return !isOver();
    }

    @Override
    boolean canCopy(long piece) {
        return belt.hasRoom(piece);
    }

    @Override
    void copy(BackendStream on, long piece) {
        payload.readOn(on, offset + piece * Belt.PIECE, belt.memory(), Belt.at(piece), Belt.bytes(piece, length),
                false);
    }

    @Override
    void tell(long piece) {
        belt.put(piece);
    }
}
