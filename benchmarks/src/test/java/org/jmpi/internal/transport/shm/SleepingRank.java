package org.jmpi.internal.transport.shm;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;

/// A rank that writes to itself; used again and again.
final class SleepingRank {
    private static final ConcurrentLinkedQueue<SleepingRank> IDLE = new ConcurrentLinkedQueue<>();

    private static final int RANKS = 64;

    private final ShmTransport transport;
    private final Endpoint endpoint;
    private final FrameCheck check = new FrameCheck();
    private long sent;

    private SleepingRank(ShmSegment segment, int rank) {
        transport = new ShmTransport(segment, rank, IntStream.range(0, RANKS).toArray());
        endpoint = transport.endpoint(rank, false);
    }

    /// A rank that nobody uses.
    static SleepingRank borrow() {
        SleepingRank idle = IDLE.poll();
        while (idle == null) {
            makeMore();
            idle = IDLE.poll();
        }
        return idle;
    }

    private static void makeMore() {
        ShmSegment segment = SparseSegment.of(RANKS);
        for (int rank = 0; rank < RANKS; rank++) {
            IDLE.add(new SleepingRank(segment, rank));
        }
    }

    void sleep() {
        transport.sleep(() -> false);
    }

    void send() {
        if (!endpoint.control(Frames.CTS, 0, (int) sent, sent, sent, sent, sent)) {
            throw new IllegalStateException("an empty ring is full");
        }
        sent++;
    }

    /// Read what was sent, and go back to the others.
    void finish() {
        if (transport.isReady()) {
            int ignored = transport.poll(check);
        }
        IDLE.add(this);
    }
}
