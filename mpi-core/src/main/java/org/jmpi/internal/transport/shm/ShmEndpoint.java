package org.jmpi.internal.transport.shm;

import java.lang.foreign.MemorySegment;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.Endpoint;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.PieceWriter;
import org.jmpi.spi.Payload;

/// Writes one ring: the frames of this rank to one rank on the host (or to itself).
///
/// A message of up to 48 bytes and its envelope are one slot, one cache line, published by one release store. Longer
/// payload is copied to a chunk of this rank's pools; the slot tells where.
final class ShmEndpoint implements Endpoint {
    private final ShmSegment segment;
    private final int from;
    private final int to;
    private final ShmPools pools;
    private final boolean readsMemory;
    private final long ring;
    private final long position;
    private final long bell;
    private final PieceWriter pieces = new PieceWriter();
    private long tail;
    private long cachedHead;
    private boolean opened;

    ShmEndpoint(ShmSegment segment, int from, int to, ShmPools pools, boolean readsMemory) {
        this.segment = segment;
        this.from = from;
        this.to = to;
        this.pools = pools;
        this.readsMemory = readsMemory;
        ring = segment.base() + segment.layout().ring(from, to);
        position = segment.base() + segment.layout().position(from, to);
        bell = segment.base() + ShmLayout.rankArea(to) + ShmLayout.BELL;
    }

    private void open() {
        ShmLayout layout = segment.layout();
        segment.reserve(layout.ring(from, to), ShmLayout.RING);
        segment.reserve(layout.position(from, to) & -4096L, 4096);
        long writers = segment.base() + ShmLayout.rankArea(to) + ShmLayout.WRITERS;
        Native.or(writers + (long) (from >>> 6) * Long.BYTES, 1L << (from & 63));
        opened = true;
    }

    private boolean hasRoom() {
        if (tail - cachedHead < ShmLayout.SLOTS) {
            if (!opened) {
                open();
            }
            return true;
        }
        // acquire, paired with the release in ShmInbox: the reader is done with the slots it gave back
        cachedHead = Native.getAcquire(position);
        return tail - cachedHead < ShmLayout.SLOTS;
    }

    private long slot() {
        return ring + ((tail & ShmLayout.SLOT_MASK) << ShmLayout.SLOT_SHIFT);
    }

    private void publish(long slot, int kind, int signature, int tag) {
        long header = ShmLayout.lap(tail) | (long) kind << ShmLayout.KIND_SHIFT
                | (long) signature << ShmLayout.SIGNATURE_SHIFT | (long) tag << ShmLayout.TAG_SHIFT;
        tail++;
        // release, paired with the acquire in ShmInbox.isReady: words 1 to 7 and any chunk stand before word 0
        Native.setRelease(slot, header);
        Bell.ring(bell);
    }

    @Override
    public boolean eager(int signature, int tag, long context, Payload source, long offset, int length) {
        if (!hasRoom()) {
            return false;
        }
        if (length <= ShmLayout.INLINE_MAX) {
            inline(signature, tag, context, source, offset, length);
            return true;
        }
        return chunked(pools.forEager(), Frames.EAGER, signature, tag, context, 0, source, offset, length);
    }

    private void inline(int signature, int tag, long context, Payload source, long offset, int length) {
        long slot = slot();
        Native.set(slot + ShmLayout.CONTEXT, context);
        MemorySegment run = source.contiguous();
        if (run != null && run.isNative() && source.isAlive()) {
            Native.copyShort(run.address() + offset, slot + ShmLayout.ARGS, length);
        } else if (length > 0) {
            source.read(offset, Native.MEMORY, slot + ShmLayout.ARGS, length);
        }
        publish(slot, length, signature, tag);
    }

    @Override
    public boolean data(long receiveId, long messageOffset, Payload source, long offset, int length) {
        return hasRoom()
                && chunked(pools.forData(), Frames.DATA, 0, 0, receiveId, messageOffset, source, offset, length);
    }

    private boolean chunked(ChunkPool pool, int kind, int signature, int tag, long context, long argument,
            Payload source, long offset, int length) {
        int chunk = pool.take();
        if (chunk < 0) {
            return false;
        }
        try {
            pieces.write(source, offset, Native.MEMORY, pool.address(chunk), length);
        } catch (RuntimeException e) {
            pool.putBack(chunk);
            throw e;
        }
        long slot = slot();
        Native.set(slot + ShmLayout.CONTEXT, context);
        Native.set(slot + ShmLayout.ARGS, argument);
        Native.set(slot + ShmLayout.ARGS + 8, pools.offset(pool.address(chunk)));
        Native.set(slot + ShmLayout.ARGS + 16, pools.offset(pool.lease(chunk)));
        Native.set(slot + ShmLayout.ARGS + 24, length);
        publish(slot, kind, signature, tag);
        return true;
    }

    @Override
    public boolean control(int kind, int signature, int tag, long context, long a, long b, long c) {
        if (!hasRoom()) {
            return false;
        }
        long slot = slot();
        Native.set(slot + ShmLayout.CONTEXT, context);
        Native.set(slot + ShmLayout.ARGS, a);
        Native.set(slot + ShmLayout.ARGS + 8, b);
        Native.set(slot + ShmLayout.ARGS + 16, c);
        publish(slot, kind, signature, tag);
        return true;
    }

    @Override
    public int eagerLimit() {
        return ShmLayout.SMALL_CHUNK;
    }

    /// Small enough that sender and receiver copy at once, large enough to be worth a slot.
    @Override
    public int nextPiece(long length, long sent) {
        long quarter = Math.max(length >>> 2, ShmLayout.SMALL_CHUNK) + 63 & -64L;
        return (int) Math.min(Math.min(ShmLayout.LARGE_CHUNK, quarter), length - sent);
    }

    @Override
    public boolean lacksCredit(int length) {
        return length > ShmLayout.INLINE_MAX && !pools.hasEagerChunk();
    }

    @Override
    public boolean flush() {
        return true;
    }

    @Override
    public void credit(long bytes) {
        throw new IllegalStateException("shared memory has no credit frames: bytes=" + bytes);
    }

    @Override
    public boolean countsCredit() {
        return false;
    }

    @Override
    public boolean peerReadsMemory() {
        return readsMemory;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public void shutdown() {
        // what stands in the ring is delivered: the memory outlives this process
    }

    @Override
    public boolean isDrained() {
        return true;
    }

    @Override
    public long sent() {
        return tail;
    }

    @Override
    public String kind() {
        return "shm";
    }
}
