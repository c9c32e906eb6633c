package org.jmpi.benchmarks.options;

/// Where the messages of a benchmark lie.
public enum Memory {
    /// A `double[]`.
    HEAP,
    /// Native memory of an arena.
    NATIVE,
    /// Memory of `Mpi.allocate`, which a peer on the host reads in place.
    SHARED
}
