package org.jmpi.internal.protocol;

import java.util.ArrayDeque;
import org.jmpi.internal.memory.SpinLock;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.RawAddress;
import org.jmpi.spi.Payload;

/// One rank as this one sends to it: its endpoint, and what waits for room in it. Every method is called with the lock held.
///
/// Envelopes leave in the order in which they were given, so they never overtake. Control frames and data pieces carry
/// numbers and may leave in any order.
final class Peer extends SpinLock {
    private static final int BURST = 8;

    final int rank;
    final Endpoint endpoint;
    private final Registry<SendOperation> sends;
    private final OwnRegions regions;
    private final Descriptions descriptions;
    private final ArrayDeque<Control> controls = new ArrayDeque<>();
    private final ArrayDeque<SendOperation> envelopes = new ArrayDeque<>();
    private final ArrayDeque<SendOperation> streams = new ArrayDeque<>();
    private volatile boolean closed;
    private volatile boolean lost;
    /// Eager bytes taken from the rank and not yet reported to it; guarded by the engine lock.
    long owed;
    /// Whether it stands in the engine's list of peers with something to push.
    boolean listed;

    /// A frame without payload that waits for room.
    private record Control(int kind, int signature, int tag, long context, long a, long b, long c) {
    }

    Peer(int rank, Endpoint endpoint, Registry<SendOperation> sends, OwnRegions regions,
            Descriptions descriptions) {
        this.rank = rank;
        this.endpoint = endpoint;
        this.sends = sends;
        this.regions = regions;
        this.descriptions = descriptions;
    }

    /// Whether the rank has said that it takes nothing any more. Needs no lock.
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /// The connection from the rank broke off without a word; the job's end is expected to follow.
    void loseStream() {
        lost = true;
    }

    boolean isLost() {
        return lost;
    }

    /// Send a message if that is possible at once, without an operation; false where it has to become one.
    boolean trySend(Payload source, long length, int signature, int tag, long context) {
        return envelopes.isEmpty() && length <= endpoint.eagerLimit()
                && endpoint.eager(signature, tag, context, source, 0, (int) length);
    }

    /// Take a message on its way: its envelope goes at once or waits behind those before it.
    void send(SendOperation send) {
        if (!envelopes.isEmpty() || !announce(send)) {
            send.needsHelp();
            envelopes.add(send);
        }
    }

    /// Put the envelope into the stream, with the payload where that goes eagerly; false where there is no room.
    private boolean announce(SendOperation send) {
        // One that has a number stays a rendezvous: nothing would take the number back if it went eagerly after all.
        if (!send.synchronous && send.id == 0 && send.length <= endpoint.eagerLimit()) {
            int length = (int) send.length;
            try {
                if (endpoint.eager(send.signature, send.tag, send.context, send.source, send.offset, length)) {
                    send.complete();
                    return true;
                }
            } catch (IllegalStateException e) {
                return announceFailure(send);
            }
            if (!endpoint.lacksCredit(length)) {
                return false;
            }
        }
        return announceRendezvous(send);
    }

    private boolean announceRendezvous(SendOperation send) {
        if (send.id == 0) {
            send.needsHelp();
            send.id = sends.add(send);
        }
        send.describe(descriptions);
        long address = RawAddress.of(send.source, send.offset, send.length);
        if (send.isDescribed()) {
            address = ~send.description;
        } else if (!readable(address, send.length)) {
            address = 0;
        } else if (address != 0 && !tellOfRegion(address, send.length)) {
            return false;
        }
        return endpoint.control(Frames.RTS, send.signature, send.tag, send.context, send.id, send.length, address);
    }

    /// Whether the peer can read a range of this process's memory, if it wants to.
    private boolean readable(long address, long length) {
        return endpoint.peerReadsMemory() || endpoint.isLocal() && regions.find(address, length) != null;
    }

    /// Tell the peer of the shared memory that a range lies in, if it does and the peer doesn't know; false where there is
    /// no room.
    private boolean tellOfRegion(long address, long length) {
        OwnRegions.Region region = endpoint.isLocal() ? regions.find(address, length) : null;
        if (region == null || region.told()[rank]) {
            return true;
        }
        long handle = (long) region.id() << 32 | region.fd();
        region.told()[rank] = endpoint.control(Frames.REGION, 0, 0, 0, region.base(), region.length(), handle);
        return region.told()[rank];
    }

    /// Shared memory was freed: the peer may drop its mapping.
    void forgetRegion(OwnRegions.Region region) {
        if (region.told()[rank]) {
            control(Frames.GONE, 0, region.id(), 0);
        }
    }

    /// Whether an envelope waits whose data stand in a range of memory.
    boolean isSendingFrom(long address, long length) {
        for (SendOperation send : envelopes) {
            if (send.isFrom(address, length)) {
                return true;
            }
        }
        return false;
    }

    /// The memory is gone: announce a message that nobody will find, so that its receiver is told, too.
    private boolean announceFailure(SendOperation send) {
        if (!endpoint.control(Frames.RTS, send.signature, send.tag, send.context, -1, Math.max(1, send.length), 0)) {
            return false;
        }
        send.fail(Failures.bufferClosed("sender", rank, send.tag));
        return true;
    }

    /// Send a frame without payload, at once or when there is room.
    void control(int kind, int tag, long a, long b) {
        if (!controls.isEmpty() || !endpoint.control(kind, 0, tag, 0, a, b, 0)) {
            controls.add(new Control(kind, 0, tag, 0, a, b, 0));
        }
    }

    /// The receiver of a message is ready for its data.
    void stream(SendOperation send) {
        streams.add(send);
    }

    /// Push what waits; whether anything moved.
    boolean push() {
        boolean moved = pushControls();
        moved |= pushEnvelopes();
        moved |= pushStreams();
        boolean ignored = endpoint.flush();
        return moved;
    }

    private boolean pushControls() {
        boolean moved = false;
        Control next = controls.peek();
        while (next != null && endpoint.control(next.kind, next.signature, next.tag, next.context, next.a, next.b,
                next.c)) {
            controls.remove();
            next = controls.peek();
            moved = true;
        }
        return moved;
    }

    private boolean pushEnvelopes() {
        boolean moved = false;
        SendOperation next = envelopes.peek();
        while (next != null && announce(next)) {
            envelopes.remove();
            next = envelopes.peek();
            moved = true;
        }
        return moved;
    }

    /// Push some pieces, no more: what comes in has to be taken meanwhile.
    private boolean pushStreams() {
        int pieces = 0;
        SendOperation next = streams.peek();
        while (next != null && pieces < BURST && pushPiece(next)) {
            pieces++;
            next = streams.peek();
        }
        return pieces > 0;
    }

    /// Push a piece of the first stream, or end it; false where there is no room.
    private boolean pushPiece(SendOperation send) {
        int piece = endpoint.nextPiece(send.length, send.sent);
        try {
            if (!endpoint.data(send.receiveId, send.sent, send.source, send.offset + send.sent, piece)) {
                return false;
            }
            send.sent += piece;
            if (send.sent == send.length) {
                endStream(send);
                send.complete();
            }
        } catch (IllegalStateException e) {
            control(Frames.FAILED, 0, send.receiveId, 0);
            endStream(send);
            send.fail(Failures.bufferClosed("sender", rank, send.tag));
        }
        return true;
    }

    /// Forget the first stream; once done, its operation may become another's at any moment.
    private void endStream(SendOperation send) {
        streams.remove();
        SendOperation ignored = sends.remove(send.id);
    }

    /// Frames handed over so far, and one more where something waits for room. Takes the lock.
    long handedOver() {
        lock();
        try {
            return endpoint.sent() + (hasWork() ? 1 : 0);
        } finally {
            unlock();
        }
    }

    /// Drop whatever waits to go out, and fail those messages that have no number yet.
    void failAll(String operation) {
        for (SendOperation send : envelopes) {
            if (send.id == 0) {
                send.fail(Failures.peerClosed(operation, rank));
            }
        }
        envelopes.clear();
        streams.clear();
        controls.clear();
    }

    /// Whether something waits here or in the endpoint.
    boolean hasWork() {
        return !controls.isEmpty() || !envelopes.isEmpty() || !streams.isEmpty() || !endpoint.flush();
    }
}
