package org.jmpi.internal.transport.shm;

import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jmpi.Buf;
import org.jmpi.internal.transport.Frames;
import org.jmpi.spi.Payload;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Both ends of one ring. Rings are used again and again, so they wrap: old frames lie where new
/// ones come.
final class RingPair {
    /// Ranks of one segment: this many squared rings share its pools.
    private static final int RANKS = 32;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final ConcurrentLinkedQueue<RingPair> IDLE = new ConcurrentLinkedQueue<>();

    private final ShmEndpoint endpoint;
    private final ShmInbox inbox;
    private final FrameCheck check = new FrameCheck();
    private long sent;

    private RingPair(ShmSegment segment, ShmPools pools, int from, int to) {
        endpoint = new ShmEndpoint(segment, from, to, pools, false);
        inbox = new ShmInbox(segment, from, from, to);
    }

    /// A pair that nobody uses.
    static RingPair borrow() {
        RingPair pair = IDLE.poll();
        while (pair == null) {
            makeMore();
            pair = IDLE.poll();
        }
        return pair;
    }

    private static void makeMore() {
        ShmSegment segment = SparseSegment.of(RANKS);
        for (int from = 0; from < RANKS; from++) {
            ShmPools pools = new ShmPools(segment, from);
            for (int to = 0; to < RANKS; to++) {
                IDLE.add(new RingPair(segment, pools, from, to));
            }
        }
    }

    /// Write a frame without payload, if there is room.
    boolean sendControl() {
        boolean taken = endpoint.control(Frames.CTS, 0, (int) sent, sent, sent, sent, sent);
        sent += taken ? 1 : 0;
        return taken;
    }

    /// Write a frame with `words` words of payload, if there is room.
    void sendEager(int words) {
        long[] payload = new long[words];
        Arrays.fill(payload, sent);
        boolean taken = endpoint.eager(0, (int) sent, sent, (Payload) Buf.of(payload), 0, words * Long.BYTES);
        sent += taken ? 1 : 0;
    }

    /// Read what is there, once; number of frames.
    int receive() {
        return inbox.poll(check);
    }

    /// Read until `frames` more came or nothing comes.
    void receiveAll(int frames) {
        long last = check.seen() + frames;
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (check.seen() < last && System.nanoTime() < deadline) {
            if (receive() == 0) {
                Thread.onSpinWait();
            }
        }
    }

    /// Read the rest; note whether a word was torn and whether frames are missing. A faulty pair isn't used
    /// again.
    void finish(ZZ_Result result) {
        while (receive() > 0) {
            Thread.onSpinWait();
        }
        result.r1 = check.torn() > 0;
        result.r2 = check.seen() != sent;
        if (!result.r1 && !result.r2) {
            IDLE.add(this);
        }
    }
}
