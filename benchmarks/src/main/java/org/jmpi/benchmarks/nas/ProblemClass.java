package org.jmpi.benchmarks.nas;

/// How large a problem is: `S` for tests, `W` for what once was a workstation, `A` and `B` for measuring.
public enum ProblemClass {
    /// The smallest, for tests.
    S,
    /// Small.
    W,
    /// What single hosts are compared with.
    A,
    /// About four times `A`, in memory or in work.
    B
}
