package org.jmpi;

/// How two groups or communicators relate (MPI-4.1 §7.3.1, §7.4.1).
public enum Comparison {
    /// The same object, or for groups the same members in the same order.
    IDENTICAL,
    /// Communicators with the same members in the same order, and different contexts.
    CONGRUENT,
    /// The same members in another order.
    SIMILAR,
    /// Different members.
    UNEQUAL
}
