package org.jmpi.internal.datatype;

import java.lang.foreign.MemorySegment;

/// A thread's small array of packed bytes, between memory with small blocks and the other segment.
final class Staging {
    /// Stays in the first-level cache beside what it is copied from and to.
    static final int LENGTH = 4096;

    private static final ThreadLocal<Staging> OF_THREAD = ThreadLocal.withInitial(Staging::new);

    /// The array.
    final byte[] bytes = new byte[LENGTH];
    /// The same array.
    final MemorySegment segment = MemorySegment.ofArray(bytes);

    private Staging() {
    }

    /// The current thread's one. Use it up before calling anything that might use it too.
    static Staging get() {
        return OF_THREAD.get();
    }
}
