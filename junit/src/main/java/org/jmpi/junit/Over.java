package org.jmpi.junit;

/// What the ranks of a test are.
public enum Over {
    /// Threads of the test's JVM, which a debugger sees all; they share static fields. Starts within milliseconds.
    THREADS,
    /// JVMs that `jmpirun` starts with the test's class path, on this host. Starts within a second.
    PROCESSES
}
