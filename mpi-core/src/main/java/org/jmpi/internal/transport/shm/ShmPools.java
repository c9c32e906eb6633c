package org.jmpi.internal.transport.shm;

/// The chunk pools of one rank, made and given their pages at first use.
///
/// Eager messages and pieces of matched messages have pools of their own: unexpected messages may hold all of the first for
/// long, the second always comes back.
final class ShmPools {
    private final ShmSegment segment;
    private final long offset;
    private final ChunkPool eager;
    private final ChunkPool data;
    private boolean reserved;

    ShmPools(ShmSegment segment, int rank) {
        this.segment = segment;
        offset = segment.layout().pool(rank);
        long base = segment.base() + offset;
        long[][] small = new long[2][ShmLayout.SMALL_CHUNKS];
        for (int i = 0; i < ShmLayout.SMALL_CHUNKS; i++) {
            small[0][i] = ShmLayout.smallState(i);
            small[1][i] = ShmLayout.smallChunk(i);
        }
        long[][] large = new long[2][ShmLayout.LARGE_CHUNKS];
        for (int i = 0; i < ShmLayout.LARGE_CHUNKS; i++) {
            large[0][i] = ShmLayout.largeState(i);
            large[1][i] = ShmLayout.largeChunk(i);
        }
        eager = new ChunkPool(base, small[0], small[1]);
        data = new ChunkPool(base, large[0], large[1]);
    }

    private synchronized void reserve() {
        if (!reserved) {
            segment.reserve(offset, ShmLayout.POOL);
            reserved = true;
        }
    }

    ChunkPool forEager() {
        if (!reserved) {
            reserve();
        }
        return eager;
    }

    ChunkPool forData() {
        if (!reserved) {
            reserve();
        }
        return data;
    }

    /// Whether an eager chunk could be had right now.
    boolean hasEagerChunk() {
        return eager.hasFree();
    }
}
