package org.jmpi.gpu.internal.device;

import org.jmpi.spi.DirectPayload;

/// A message's way from a device to a belt.
final class BeltFeed implements DirectPayload.Feed {
    private final DevicePayload from;
    private final long offset;
    private final long length;
    private final Belt belt;
    private final BeltCopies copies;

    BeltFeed(DevicePayload from, long offset, long length, Belt belt, BeltCopies copies) {
        this.from = from;
        this.offset = offset;
        this.length = length;
        this.belt = belt;
        this.copies = copies;
    }

    @Override
    public boolean advance() {
        if (!belt.isWanted() || copies.done() == Belt.pieces(length)) {
            return false;
        }
        try {
            move();
        } catch (RuntimeException e) {
            belt.fail();
            throw e;
        }
        return copies.done() < Belt.pieces(length);
    }

    /// The other end may need this core to go on.
    private void move() {
        long before = copies.next() + copies.done();
        begin();
        while (copies.endsOne()) {
            belt.put(copies.done() - 1);
        }
        if (copies.next() + copies.done() == before) {
            Thread.yield();
        }
    }

    private void begin() {
        while (copies.next() < Belt.pieces(length) && belt.hasRoom(copies.next())) {
            long piece = copies.next();
            from.readOn(copies.stream(), offset + piece * Belt.PIECE, belt.memory(), Belt.at(piece),
                    Belt.bytes(piece, length), false);
            copies.begin();
        }
    }

    @Override
    public void close() {
        copies.close();
    }
}
