package org.jmpi.internal.transport.shm;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import org.jmpi.internal.memory.Native;
import org.jmpi.internal.transport.SharedArea;

/// The heaps of the segment, as one rank sees them.
final class ShmArea implements SharedArea {
    private final ShmSegment segment;
    private final ShmHeap heap;
    /// Address of the bell of each rank in the segment by its world rank, 0 for others.
    private final long[] bells;

    ShmArea(ShmSegment segment, int local, int[] worldRanks) {
        this.segment = segment;
        ShmLayout layout = segment.layout();
        heap = new ShmHeap(layout.heap(local), layout.heap);
        bells = new long[Arrays.stream(worldRanks).max().orElse(-1) + 1];
        for (int rank = 0; rank < worldRanks.length; rank++) {
            if (worldRanks[rank] >= 0) {
                bells[worldRanks[rank]] = segment.base() + ShmLayout.rankArea(rank) + ShmLayout.BELL;
            }
        }
    }

    @Override
    public boolean reaches(int rank) {
        return rank < bells.length && bells[rank] != 0;
    }

    @Override
    public long allocate(long bytes) {
        long offset = heap.allocate(bytes);
        if (offset >= 0) {
            segment.reserve(offset, bytes);
            Native.clear(segment.base() + offset, bytes);
        }
        return offset;
    }

    @Override
    public MemorySegment at(long offset, long bytes) {
        return Native.MEMORY.asSlice(segment.base() + offset, bytes);
    }

    @Override
    public void free(long offset, BooleanSupplier unused) {
        heap.free(offset, unused);
    }

    @Override
    public void ring(int rank) {
        Bell.ring(bells[rank]);
    }
}
