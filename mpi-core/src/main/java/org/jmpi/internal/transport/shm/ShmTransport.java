package org.jmpi.internal.transport.shm;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.SharedArea;
import org.jmpi.internal.transport.Transport;

/// The rings of one rank: those it writes and, as soon as somebody writes them, those it reads.
public final class ShmTransport implements Transport {
    private final ShmSegment segment;
    private final int local;
    private final int[] worldRanks;
    private final ShmPools pools;
    private final Bell bell;
    private final ShmArea area;
    private final long longestSleep;
    private final long writers;
    private final int writerWords;
    private final long[] knownWriters;
    private ShmInbox[] inboxes = new ShmInbox[0];

    /// @param segment    where the ranks meet; the caller closes it after this
    /// @param local      this process's rank on the host
    /// @param worldRanks world rank of each rank on the host, -1 for one that isn't in the segment
    public ShmTransport(ShmSegment segment, int local, int[] worldRanks) {
        this.segment = segment;
        this.local = local;
        this.worldRanks = worldRanks.clone();
        pools = new ShmPools(segment, local);
        long area = segment.base() + ShmLayout.rankArea(local);
        bell = new Bell(area + ShmLayout.BELL);
        longestSleep = Bell.longestNanos(worldRanks.length, Runtime.getRuntime().availableProcessors());
        writers = area + ShmLayout.WRITERS;
        writerWords = (worldRanks.length + 63) >>> 6;
        knownWriters = new long[writerWords];
        this.area = new ShmArea(segment, local, worldRanks);
    }

    /// Make the sending side to one rank on the host; once each.
    ///
    /// @param readsMemory whether that rank can read this one's native memory
    public Endpoint endpoint(int toLocal, boolean readsMemory) {
        return new ShmEndpoint(segment, local, toLocal, pools, readsMemory);
    }

    @Override
    public boolean isReady() {
        meetWriters();
        for (ShmInbox inbox : inboxes) {
            if (inbox.isReady()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int poll(FrameHandler handler) {
        int frames = 0;
        for (ShmInbox inbox : inboxes) {
            frames += inbox.poll(handler);
        }
        return frames;
    }

    @Override
    public long received(int rank) {
        for (ShmInbox inbox : inboxes) {
            if (inbox.peer == rank) {
                return inbox.received();
            }
        }
        return 0;
    }

    private void meetWriters() {
        for (int word = 0; word < writerWords; word++) {
            long bits = Native.getAcquire(writers + (long) word * Long.BYTES);
            if (bits != knownWriters[word]) {
                addWriters(word, bits & ~knownWriters[word]);
                knownWriters[word] = bits;
            }
        }
    }

    private void addWriters(int word, long bits) {
        ShmInbox[] more = Arrays.copyOf(inboxes, inboxes.length + Long.bitCount(bits));
        int next = inboxes.length;
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            int from = (word << 6) + Long.numberOfTrailingZeros(rest);
            more[next++] = new ShmInbox(segment, worldRanks[from], from, local);
        }
        inboxes = more;
    }

    @Override
    public Optional<SharedArea> area() {
        return Optional.of(area);
    }

    /// Sleep until a rank on the host writes to this one, at most [Bell#longestNanos]; returns at once if something is there.
    ///
    /// @param ready whether something else is there that this rank's bell is rung for
    public void sleep(BooleanSupplier ready) {
        bell.prepare();
        try {
            if (!isReady()) {
                if (!ready.getAsBoolean()) {
                    bell.sleep(longestSleep);
                }
            }
        } finally {
            bell.awake();
        }
    }

    @Override
    public void close() {
        // nothing of its own: the segment belongs to the rank
    }
}
