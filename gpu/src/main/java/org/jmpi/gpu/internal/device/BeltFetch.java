package org.jmpi.gpu.internal.device;

import org.jmpi.ErrorClass;
import org.jmpi.gpu.DeviceException;
import org.jmpi.gpu.internal.backend.BackendStream;
import org.jmpi.spi.DirectPayload;

/// A message's way from a belt to a device.
final class BeltFetch extends BeltCopies implements DirectPayload.Fetch {
    BeltFetch(DevicePayload to, long offset, long length, Belt belt, BackendStream in) {
        super(to, offset, length, belt, in);
        belt.want();
    }

    @Override
    public boolean isComplete() {
        boolean isEnded = true;
        try {
            if (belt.hasFailed()) {
                throw new DeviceException(ErrorClass.INTERN, "the sender's device has failed; see what that rank says");
            }
            move();
            isEnded = isOver();
            return isEnded;
        } finally {
            if (isEnded) { // also where it has failed
                close();
            }
        }
    }

    @Override
    boolean canCopy(long piece) {
        return belt.holds(piece);
    }

    @Override
    void copy(BackendStream on, long piece) {
        payload.writeOn(on, offset + piece * Belt.PIECE, belt.memory(), Belt.at(piece), Belt.bytes(piece, length),
                false);
    }

    @Override
    void tell(long piece) {
        belt.take(piece);
    }
}
