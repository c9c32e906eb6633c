package org.jmpi.spi;

/// Where a buffer lives; decides who can copy from and to it.
public enum MemoryKind {
    /// A Java array: it moves under garbage collection, so only its own process copies.
    HEAP,
    /// Native memory of one process.
    NATIVE,
    /// Native memory that every rank on the host can map.
    SHARED,
    /// Memory of an accelerator.
    DEVICE
}
