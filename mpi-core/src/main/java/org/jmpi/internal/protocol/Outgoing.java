package org.jmpi.internal.protocol;

import org.jmpi.internal.memory.SpinLock;

/// The peers that something waits to be pushed to. Thread-safe; allocates nothing.
final class Outgoing {
    private final SpinLock lock = new SpinLock();
    private final Peer[] waiting;
    private volatile int count; // written with the lock held

    Outgoing(int ranks) {
        waiting = new Peer[ranks];
    }

    /// List a peer if it has work; called with the peer's lock held.
    void list(Peer peer) {
        if (!peer.listed && peer.hasWork()) {
            peer.listed = true;
            lock.lock();
            waiting[count] = peer;
            count++;
            lock.unlock();
        }
    }

    private Peer take() {
        lock.lock();
        Peer first = waiting[0];
        count--;
        System.arraycopy(waiting, 1, waiting, 0, count);
        lock.unlock();
        return first;
    }

    /// Push each listed peer once; whether anything moved. Polling thread only.
    boolean push() {
        boolean moved = false;
        for (int left = count; left > 0; left--) {
            Peer peer = take();
            peer.lock();
            try {
                peer.listed = false;
                moved |= peer.push();
                list(peer);
            } finally {
                peer.unlock();
            }
        }
        return moved;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
