package org.jmpi.benchmarks.options;

/// Who receives what the threads of rank 0 send.
public enum Pattern {
    /// One thread, in order of arrival.
    MANY_TO_ONE,
    /// A thread for each sender.
    MANY_TO_MANY
}
