package org.jmpi;

/// How many threads of a rank may call jmpi (MPI-4.1 §11.6). Ordered: each level allows what the one before allows.
public enum ThreadLevel {
    /// Only one thread exists.
    SINGLE,
    /// Several threads exist; only the one that called [Mpi#init] calls jmpi.
    FUNNELED,
    /// Any thread calls jmpi, never two at once.
    SERIALIZED,
    /// Any thread, platform or virtual, calls jmpi at any time.
    MULTIPLE
}
