package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// A buffer whose packed bytes lie in memory as they are.
final class ContiguousBuf extends HostBuf {
    private final long start;
    private final MemorySegment bytes;

    ContiguousBuf(SegmentMemory memory, long origin, TypeLayout type, long count, long start) {
        super(memory, origin, type, count);
        this.start = start;
        this.bytes = memory.segment().asSlice(start, packedSize());
    }

    @Override
    void locate(Footprint place) {
        place.add(start, 0, packedSize(), 1);
    }

    @Override
    public MemorySegment contiguous() {
        return bytes;
    }

    @Override
    public void read(long offset, MemorySegment target, long targetOffset, long length) {
        checkRead(offset, length);
        MemorySegment.copy(bytes, offset, target, targetOffset, length);
    }

    @Override
    public void write(long offset, MemorySegment source, long sourceOffset, long length) {
        checkWrite(offset, length);
        MemorySegment.copy(source, sourceOffset, bytes, offset, length);
    }
}
