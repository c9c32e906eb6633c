package org.jmpi.internal.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jmpi.internal.progress.Awaited;
import org.jmpi.internal.progress.LongWait;
import org.jmpi.internal.progress.Waiting;
import org.jmpi.internal.transport.Transport;
import org.jspecify.annotations.Nullable;

/// Takes a [Snapshot] of an engine. Polling thread only.
final class Snapshots {
    private final Waiting waiting;
    private final Tasks tasks;
    private final Peers peers;
    private final Transport[] transports;

    Snapshots(Waiting waiting, Tasks tasks, Peers peers, Transport[] transports) {
        this.waiting = waiting;
        this.tasks = tasks;
        this.peers = peers;
        this.transports = transports.clone();
    }

    /// Take it; null where something may go on without another rank.
    @Nullable
    Snapshot take() {
        List<Snapshot.Wait> waits = new ArrayList<>();
        for (LongWait wait : waiting.waits()) {
            Awaited awaited = wait.what().awaited();
            if (awaited == null) {
                return null;
            }
            waits.add(new Snapshot.Wait(wait, wait.what().details(), awaited));
        }
        List<Awaited> underWay = tasks.awaited();
        return underWay == null ? null : new Snapshot(waits, underWay, sent(), arrived());
    }

    private long[] sent() {
        long[] sent = new long[peers.size()];
        for (int rank = 0; rank < sent.length; rank++) {
            sent[rank] = peers.get(rank).handedOver();
        }
        return sent;
    }

    private long[] arrived() {
        long[] arrived = new long[peers.size()];
        for (Transport transport : transports) {
            for (int rank = 0; rank < arrived.length; rank++) {
                arrived[rank] += transport.received(rank);
            }
        }
        return arrived;
    }
}
