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

    private Peer first() {
        lock.lock();
        Peer first = waiting[0];
        lock.unlock();
        return first;
    }

    /// Take the first peer out, or put it behind all others.
    private void next(Peer first, boolean again) {
        lock.lock();
        System.arraycopy(waiting, 1, waiting, 0, count - 1);
        if (again) {
            waiting[count - 1] = first;
        } else {
            count--;
        }
        lock.unlock();
    }

    /// Push each listed peer once; whether anything moved. Polling thread only. A peer stays listed meanwhile, or another
    /// thread would see the list empty with work left.
    boolean push() {
        boolean moved = false;
        for (int left = count; left > 0; left--) {
            Peer peer = first();
            peer.lock();
            try {
                moved |= peer.push();
                peer.listed = peer.hasWork();
                next(peer, peer.listed);
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
