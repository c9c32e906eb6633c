package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// Copies large blocks straight between memory and the other segment.
final class DirectBlocks {
    /// Average length of blocks from which a copy of each beats typed loops and a second copy; in bytes.
    static final long WORTHWHILE = 256;

    private DirectBlocks() {
    }

    static BlockMover<MemorySegment> gather(MemorySegment memory) {
        return (at, stride, packed, packedAt, packedStride, length, count) -> {
            for (long i = 0; i < count; i++) {
                MemorySegment.copy(memory, at + i * stride, packed, packedAt + i * packedStride, length);
            }
        };
    }

    static BlockMover<MemorySegment> scatter(MemorySegment memory) {
        return (at, stride, packed, packedAt, packedStride, length, count) -> {
            for (long i = 0; i < count; i++) {
                MemorySegment.copy(packed, packedAt + i * packedStride, memory, at + i * stride, length);
            }
        };
    }
}
