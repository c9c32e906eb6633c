package org.jmpi.internal.transport.shm;

import org.jmpi.internal.memory.Linux;

/// Segments of many ranks that take only the pages in use, where the system has such memory.
final class SparseSegment {
    private static final long NONCE = 1;

    private SparseSegment() {
    }

    /// A segment that nobody else has; never closed, its life is the JVM's.
    static ShmSegment of(int ranks) {
        return Linux.get()
                .map(linux -> ShmSegment.create(linux, ranks, NONCE))
                .orElseGet(() -> ShmSegment.inProcess(ranks));
    }
}
