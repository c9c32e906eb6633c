package org.jmpi.spi;

import org.jspecify.annotations.Nullable;

/// A collective operation bound to its buffers, to be started once or, if persistent, many times.
public interface CollectiveTask {

    /// Begin a round with the sequence number taken for it at the call (at `…Init` for a persistent one); sends and
    /// receives may start here.
    void start(int sequence);

    /// Go as far as possible without waiting. Called again and again, by one thread at a time, until it answers true.
    ///
    /// @return whether the operation is complete on this rank
    /// @throws org.jmpi.MpiException where it failed; it is then over
    boolean advance();

    /// Whether it now looks at memory that other ranks write, so that it may go on without a message having come.
    default boolean isWatching() {
        return false;
    }

    /// Whether this rank may have something left to do in the round just started that others wait for, so that somebody has
    /// to see to it while the program computes. Called behind [#start].
    default boolean needsHelp() {
        return true;
    }

    /// What carries it out, for profiles; empty where that has no name.
    default String algorithm() {
        return "";
    }

    /// Which ranks it waits for, or null where it may go on by itself, or doesn't know. Called like [#advance], after that
    /// answered false; for reports of deadlocks.
    default @Nullable Blocked blocked() {
        return null;
    }
}
