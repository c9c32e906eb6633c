package org.jmpi.benchmarks.measure;

/// What two ranks do together, again and again; each rank has its own instance. Buffers are made and touched before.
public interface Duet {

    /// Rank 0's part of so many rounds; blocks until they are over.
    void lead(long rounds);

    /// Rank 1's part of them.
    void follow(long rounds);

    /// Drop what rank 0 recorded during warm-up.
    default void forget() {
        // most record nothing
    }
}
