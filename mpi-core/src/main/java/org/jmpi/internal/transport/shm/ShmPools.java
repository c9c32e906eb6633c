package org.jmpi.internal.transport.shm;

/// The chunk pools of one rank, each given its pages at first use.
///
/// Eager messages and pieces of matched messages have pools of their own: unexpected messages may hold all of the first for
/// long, the second always comes back.
final class ShmPools {
    private final ShmSegment segment;
    private final long offset;
    private final ChunkPool eager;
    private final ChunkPool data;
    private volatile boolean eagerReserved;
    private volatile boolean dataReserved;

    ShmPools(ShmSegment segment, int rank) {
        this.segment = segment;
        ShmLayout layout = segment.layout();
        offset = layout.pool(rank);
        long base = segment.base() + offset;
        eager = new ChunkPool(base + layout.smallState(0), base + layout.smallChunk(0), ShmLayout.SMALL_CHUNK,
                layout.smallChunks);
        data = new ChunkPool(base + layout.largeState(0), base + layout.largeChunk(0), ShmLayout.LARGE_CHUNK,
                layout.largeChunks);
    }

    ChunkPool forEager() {
        if (!eagerReserved) {
            ShmLayout layout = segment.layout();
            reserve(0, layout.largeChunk(0));
            eagerReserved = true;
        }
        return eager;
    }

    ChunkPool forData() {
        if (!dataReserved) {
            ShmLayout layout = segment.layout();
            reserve(0, layout.smallChunk(0));
            reserve(layout.largeChunk(0), layout.pool - layout.largeChunk(0));
            dataReserved = true;
        }
        return data;
    }

    /// Twice does no harm.
    private void reserve(long from, long bytes) {
        segment.reserve(offset + from, bytes);
    }

    /// Offset of an address in the rank's pool.
    long offset(long address) {
        return address - segment.base() - offset;
    }

    /// Whether an eager chunk could be had right now.
    boolean hasEagerChunk() {
        return eager.hasFree();
    }
}
