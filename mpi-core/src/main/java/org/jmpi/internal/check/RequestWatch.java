package org.jmpi.internal.check;

import org.jmpi.Status;

/// Hears what becomes of one request. Used as the request is, by one thread at a time.
public interface RequestWatch {

    /// A persistent one is about to be started.
    default void starting() {
    }

    /// The program begins to wait for it.
    default void awaiting() {
    }

    /// That wait is over.
    default void awaited() {
    }

    /// The program knows that its operation is over.
    default void known() {
    }

    /// The program has ended its operation.
    ///
    /// @return its status, or another one with what was wrong
    Status ended(Status status);

    /// The program has given it up.
    default void freed() {
    }
}
