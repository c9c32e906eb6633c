package org.jmpi.internal.protocol;

import java.util.BitSet;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.transport.Endpoint;
import org.jspecify.annotations.Nullable;

/// The sending side of this rank: one [Peer] for each rank of the job, itself included.
final class Peers {
    private static final long LOST_GRACE_NANOS = 3_000_000_000L;

    private final Peer[] peers;
    private final Outgoing outgoing;
    private final OwnRegions regions;
    private final Registry<SendOperation> sends = new Registry<>();

    private volatile boolean lost;
    private volatile long lostAt;

    Peers(Endpoint[] endpoints, Descriptions descriptions) {
        peers = new Peer[endpoints.length];
        outgoing = new Outgoing(endpoints.length);
        regions = new OwnRegions(endpoints.length);
        for (int rank = 0; rank < endpoints.length; rank++) {
            peers[rank] = new Peer(rank, endpoints[rank], sends, regions, descriptions);
        }
    }

    Registry<SendOperation> sends() {
        return sends;
    }

    Peer get(int rank) {
        return peers[rank];
    }

    int size() {
        return peers.length;
    }

    Outgoing outgoing() {
        return outgoing;
    }

    void control(Peer peer, int kind, int tag, long a, long b) {
        peer.lock();
        try {
            peer.control(kind, tag, a, b);
            outgoing.list(peer);
        } finally {
            peer.unlock();
        }
    }

    void send(SendOperation send) {
        Peer peer = send.peer;
        peer.lock();
        try {
            peer.send(send);
            outgoing.list(peer);
        } finally {
            peer.unlock();
        }
    }

    void stream(SendOperation send) {
        Peer peer = send.peer;
        peer.lock();
        try {
            peer.stream(send);
            boolean ignored = peer.push();
            outgoing.list(peer);
        } finally {
            peer.unlock();
        }
    }

    void share(long base, long length, int fd) {
        regions.add(base, length, fd);
    }

    boolean isSendingFrom(long address, long length) {
        for (SendOperation send : sends.all()) {
            if (send.isFrom(address, length)) {
                return true;
            }
        }
        for (Peer peer : peers) {
            peer.lock();
            try {
                if (peer.isSendingFrom(address, length)) {
                    return true;
                }
            } finally {
                peer.unlock();
            }
        }
        return false;
    }

    void unshare(long base) {
        OwnRegions.Region region = regions.remove(base);
        if (region == null) {
            return;
        }
        for (Peer peer : peers) {
            peer.lock();
            try {
                peer.forgetRegion(region);
                outgoing.list(peer);
            } finally {
                peer.unlock();
            }
        }
    }

    void credit(int rank, long bytes) {
        Peer peer = peers[rank];
        peer.lock();
        try {
            peer.endpoint.credit(bytes);
        } finally {
            peer.unlock();
        }
    }

    void streamEnded(int rank, boolean orderly) {
        if (!orderly) {
            peers[rank].loseStream();
            lostAt = System.nanoTime();
            lost = true;
        }
    }

    /// The rank whose connection broke off longer ago than [#LOST_GRACE_NANOS] and that has not closed, or -1. Usually its
    /// process has died, and the launcher says so first, with the reason.
    int lostRank() {
        if (lost && System.nanoTime() - lostAt > LOST_GRACE_NANOS) {
            for (Peer peer : peers) {
                if (peer.isLost() && !peer.isClosed()) {
                    return peer.rank;
                }
            }
        }
        return -1;
    }

    /// Fail what waits to go to a rank that takes nothing any more.
    void failSendsTo(int rank) {
        Peer peer = peers[rank];
        peer.lock();
        try {
            peer.failAll("send");
        } finally {
            peer.unlock();
        }
        for (SendOperation send : sends.all()) {
            if (send.peer == peer && sends.remove(send.id) != null) {
                send.fail(Failures.peerClosed("send", rank));
            }
        }
    }

    /// Who has to take messages before all that this rank sent is handed over; null where it is.
    @Nullable
    Awaited unsent() {
        BitSet to = new BitSet();
        for (SendOperation send : sends.all()) {
            to.set(send.destination());
        }
        for (Peer peer : peers) {
            peer.lock();
            if (peer.hasWork()) {
                to.set(peer.rank);
            }
            peer.unlock();
        }
        return to.isEmpty() ? null : Awaited.all(sends.all().size(), to.stream().toArray());
    }

    void shutdown() {
        for (Peer peer : peers) {
            peer.lock();
            try {
                peer.endpoint.shutdown();
            } finally {
                peer.unlock();
            }
        }
    }

    boolean isDrained() {
        for (Peer peer : peers) {
            peer.lock();
            try {
                if (!peer.endpoint.isDrained()) {
                    return false;
                }
            } finally {
                peer.unlock();
            }
        }
        return true;
    }
}
