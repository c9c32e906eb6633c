package org.jmpi.spi;

import java.lang.foreign.MemorySegment;
import java.util.function.BooleanSupplier;

/// Memory that all ranks of a communicator share, each at an address of its own. Thread-safe; nothing here blocks.
public interface SharedSpace {

    /// Set bytes aside, all zero, from a multiple of 64 on. They come out of what rank 0 has; only it may ask.
    ///
    /// @return where they are, for [#at] on any rank, or -1 where nothing is left
    long allocate(long bytes);

    /// Bytes that rank 0 set aside, as this process sees them.
    MemorySegment at(long offset, long bytes);

    /// A way to copy long runs of bytes there, for one task at a time: it learns from its copies.
    SharedWriter writer();

    /// Give back what was set aside, as soon as nobody uses it; only rank 0 may.
    ///
    /// @param unused asked now and then, and a last time when it answers true
    void free(long offset, BooleanSupplier unused);

    /// Wake a rank that sleeps; after a write that it may be waiting for.
    void ring(int rank);

    /// Whether a rank has closed its `Mpi`: what it hasn't written by then it never will.
    boolean hasClosed(int rank);
}
