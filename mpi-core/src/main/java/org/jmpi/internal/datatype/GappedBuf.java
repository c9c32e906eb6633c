package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/// A buffer whose packed bytes are scattered over memory, or lie where no segment can show them.
final class GappedBuf extends HostBuf {
    private final Layout layout;
    private final BlockMover<byte[]> gather;
    private final BlockMover<byte[]> scatter;
    private final @Nullable BlockMover<MemorySegment> directGather;
    private final @Nullable BlockMover<MemorySegment> directScatter;

    /// @param layout of all elements, from the first byte of memory
    GappedBuf(HostMemory memory, long origin, TypeLayout type, long count, Layout layout) {
        super(memory, origin, type, count);
        this.layout = layout;
        Blocks blocks = memory.blocks();
        this.gather =
                (at, stride, packed, packedAt, packedStride, length, n) -> blocks.gather(at, stride, packed,
                        (int) packedAt, (int) packedStride, (int) length, (int) n);
        this.scatter =
                (at, stride, packed, packedAt, packedStride, length, n) -> blocks.scatter(at, stride, packed,
                        (int) packedAt, (int) packedStride, (int) length, (int) n);
        MemorySegment segment = memory.segment();
        if (segment != null && layout.size / Math.max(1, layout.blocks) >= DirectBlocks.WORTHWHILE) {
            this.directGather = DirectBlocks.gather(segment);
            this.directScatter = DirectBlocks.scatter(segment);
        } else {
            this.directGather = null;
            this.directScatter = null;
        }
    }

    @Override
    void locate(Footprint place) {
        BlockMover<Footprint> teller =
                (at, stride, into, _, _, length, times) -> into.add(at, stride, length, times);
        layout.move(teller, 0, 0, packedSize(), place, 0);
    }

    @Override
    public @Nullable MemorySegment contiguous() {
        return null;
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        checkRead(offset, length);
        if (directGather != null) {
            layout.move(directGather, 0, offset, length, target, targetOffset);
            return;
        }
        Staging staging = Staging.get();
        for (long done = 0; done < length; done += Staging.LENGTH) {
            long bytes = Math.min(Staging.LENGTH, length - done);
            layout.move(gather, 0, offset + done, bytes, staging.bytes, 0);
            MemorySegment.copy(staging.segment, 0, target, targetOffset + done, bytes);
        }
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        checkWrite(offset, length);
        if (directScatter != null) {
            layout.move(directScatter, 0, offset, length, source, sourceOffset);
            return;
        }
        Staging staging = Staging.get();
        for (long done = 0; done < length; done += Staging.LENGTH) {
            long bytes = Math.min(Staging.LENGTH, length - done);
            MemorySegment.copy(source, sourceOffset + done, staging.segment, 0, bytes);
            layout.move(scatter, 0, offset + done, bytes, staging.bytes, 0);
        }
    }
}
