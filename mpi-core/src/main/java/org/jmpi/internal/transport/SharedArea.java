package org.jmpi.internal.transport;

import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;

/// Memory of a transport that ranks may share as they like. Thread-safe; ranks are world ranks.
public interface SharedArea {

    /// Whether a rank shares it.
    boolean reaches(int rank);

    /// Set bytes of this rank's part aside, all zero, from a multiple of 64 on; -1 where it has no room.
    long allocate(long bytes);

    /// Bytes that some rank set aside, at their place in this process.
    MemorySegment at(long offset, long bytes);

    /// Take bytes back that this rank set aside, once `unused` answers true.
    void free(long offset, BooleanSupplier unused);

    /// Wake a rank that sleeps.
    void ring(int rank);
}
