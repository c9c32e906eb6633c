package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.FrameHandler;
import org.jmpi.internal.transport.Frames;
import org.jmpi.internal.transport.Lease;

/// Reads one ring: the frames of one rank on the host (or of this one). Polling thread only.
final class ShmInbox {
    /// The reader gives slots back in batches, so that the line of its position moves rarely.
    private static final int PUBLISH_MASK = 31;
    private static final int BUDGET = 64;

    final int peer;
    private final long ring;
    private final long position;
    private final long peerPool;
    private long head;

    /// @param peer world rank of the writer
    /// @param from local rank of the writer
    /// @param to   local rank of this process
    ShmInbox(ShmSegment segment, int peer, int from, int to) {
        this.peer = peer;
        ring = segment.base() + segment.layout().ring(from, to);
        position = segment.base() + segment.layout().position(from, to);
        peerPool = segment.base() + segment.layout().pool(from);
    }

    private long slot() {
        return ring + ((head & ShmLayout.SLOT_MASK) << ShmLayout.SLOT_SHIFT);
    }

    /// Frames handled so far.
    long received() {
        return head;
    }

    /// Whether a frame stands at the head.
    boolean isReady() {
        return (Native.getAcquire(slot()) & ShmLayout.LAP_MASK) == ShmLayout.lap(head);
    }

    /// Handle the frames that are there, up to a budget; their number.
    int poll(FrameHandler handler) {
        int count = 0;
        while (count < BUDGET) {
            long slot = slot();
            long header = Native.getAcquire(slot);
            if ((header & ShmLayout.LAP_MASK) != ShmLayout.lap(head)) {
                break;
            }
            dispatch(handler, slot, header);
            head++;
            count++;
            if ((head & PUBLISH_MASK) == 0) {
                // release, paired with the acquire in ShmEndpoint.hasRoom
                Native.setRelease(position, head);
            }
        }
        return count;
    }

    private void dispatch(FrameHandler handler, long slot, long header) {
        int kind = (int) (header >>> ShmLayout.KIND_SHIFT) & 0xff;
        int signature = (int) (header >>> ShmLayout.SIGNATURE_SHIFT) & 0xff;
        int tag = (int) (header >>> ShmLayout.TAG_SHIFT);
        long context = Native.get(slot + ShmLayout.CONTEXT);
        if (kind <= ShmLayout.INLINE_MAX) {
            boolean ignored = handler.onEager(peer, signature, tag, context, slot + ShmLayout.ARGS, kind, 0);
            return;
        }
        long a = Native.get(slot + ShmLayout.ARGS);
        long b = Native.get(slot + ShmLayout.ARGS + 8);
        long c = Native.get(slot + ShmLayout.ARGS + 16);
        if (kind == Frames.EAGER || kind == Frames.DATA) {
            int length = (int) Native.get(slot + ShmLayout.ARGS + 24);
            chunk(handler, kind, signature, tag, context, a, peerPool + b, peerPool + c, length);
        } else {
            handler.onControl(peer, kind, signature, tag, context, a, b, c);
        }
    }

    private void chunk(FrameHandler handler, int kind, int signature, int tag, long context, long offset, long address,
            long lease, int length) {
        boolean kept = false;
        try {
            if (kind == Frames.EAGER) {
                kept = handler.onEager(peer, signature, tag, context, address, length, lease);
            } else {
                handler.onData(peer, context, offset, address, length);
            }
        } finally {
            if (!kept) {
                Lease.release(lease);
            }
        }
    }
}
