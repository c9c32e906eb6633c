package org.jmpi.benchmarks.options;

/// The forms of a collective (MPI-4.1 §6.12, §6.13).
public enum Form {
    /// `allReduce`.
    BLOCKING,
    /// `iAllReduce`, awaited at once.
    NONBLOCKING,
    /// `allReduceInit` once, then started and awaited.
    PERSISTENT
}
